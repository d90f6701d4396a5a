/** A sentence whose first part, and every second one after it, is stressed: 민수님이 흑돼지 2차를 고쳤어요. */
export function Said({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 0 ? <strong key={at}>{part}</strong> : <span key={at}>{part}</span>,
      )}
    </>
  );
}
