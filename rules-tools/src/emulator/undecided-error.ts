/** The emulator answered a request neither by yes nor by no. */
export class UndecidedError extends Error {
  /** The status of the answer, such as NOT_FOUND (google.rpc.Code); empty when it had none. */
  readonly status: string;

  constructor(message: string, status: string) {
    super(message);
    this.status = status;
  }
}
