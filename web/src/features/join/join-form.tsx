import { limits } from '@nbbang/domain/records/fields';
import { call, type CallFailure } from '#data/calls.ts';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { nameProblem } from '@nbbang/domain/group/name-problem';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { RadioRows } from '#ui/fields/radio-rows.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import { useForm, type FormRefusal, type Problems } from '#ui/fields/use-form.ts';
import styles from './join-form.module.css';

type Claimable = readonly { memberId: string; name: string }[];

export type JoinFormProps = {
  code: string;
  accountName: string;
  /** Who is chosen at first, when it is one of `claimable`. */
  memberId?: string | undefined;
  claimable: Claimable;
  /** Somebody was faster: the list of names has changed. */
  onOutdated: () => void;
  onJoined: (groupId: string) => void;
};

/** The choice that is no member. Member ids have at least four characters. */
const someoneNew = 'new';

type Values = {
  who: string | null;
  /** Null: not touched, the account's name stands there. */
  name: string | null;
};

export function JoinForm(props: JoinFormProps) {
  const { code, accountName, memberId, claimable, onOutdated, onJoined } = props;
  const m = useMessages();
  const form = useForm<Values>({
    initial: { who: memberId ?? null, name: null },
    check: (values) => checkValues(values, accountName, claimable, m),
    submit: async (values) => {
      const who = chosen(values, claimable);
      if (who === null) return { field: 'who', message: m.join.chooseFirst };
      const name = cleanName(values.name ?? accountName);
      const result = await call('joinGroup', { code, as: who === someoneNew ? { name } : { memberId: who } });
      if (result.ok) {
        onJoined(result.value.groupId);
        return null;
      }
      if (result.reason === 'member-claimed' || result.reason === 'member-not-found') onOutdated();
      return toRefusal(result.reason, m);
    },
  });
  const { values, change, problems } = form;
  const who = chosen(values, claimable);
  const joinsAs =
    who === someoneNew
      ? cleanName(values.name ?? accountName)
      : claimable.find(({ memberId }) => memberId === who)?.name;

  return (
    <form {...form.formProps} className={styles.form}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      {claimable.length > 0 && (
        <div>
          <h2 className={styles.question}>{m.join.which}</h2>
          <RadioRows
            label={m.join.which}
            value={who}
            onChange={(next) => change({ who: next })}
            errorMessage={problems.who}
            choices={[
              ...claimable.map(({ memberId, name }) => ({
                value: memberId,
                label: name,
                leading: <Avatar id={memberId} name={name} />,
              })),
              { value: someoneNew, label: m.join.someoneNew, leading: <Tile icon="user-plus" /> },
            ]}
          />
        </div>
      )}
      {who === someoneNew && (
        <TextField
          label={m.join.newName}
          description={m.auth.nameDescription}
          errorMessage={problems.name}
          value={values.name ?? accountName}
          onChange={(name) => change({ name })}
          autoComplete="nickname"
          enterKeyHint="go"
          required
        />
      )}
      <Button tone="primary" type="submit" block pending={form.pending}>
        {joinsAs === undefined || joinsAs === '' ? m.join.join : m.join.joinAs(joinsAs)}
      </Button>
    </form>
  );
}

/** Who is chosen; nobody whose name has gone since. Where there is no name to claim one can only be new. */
function chosen({ who }: Values, claimable: Claimable): string | null {
  if (claimable.length === 0) return someoneNew;
  return who === someoneNew || claimable.some(({ memberId }) => memberId === who) ? who : null;
}

function checkValues(
  values: Values,
  accountName: string,
  claimable: Claimable,
  m: Messages,
): Problems<Values> {
  const who = chosen(values, claimable);
  if (who === null) return { who: m.join.chooseFirst };
  if (who !== someoneNew) return {};
  const names = claimable.map(({ name }) => name);
  const problem = nameProblem(values.name ?? accountName, limits.memberName, names);
  if (problem === 'missing') return { name: m.auth.nameMissing };
  if (problem === 'mixed') return { name: m.group.nameMixed };
  if (problem === 'too-long') return { name: m.group.nameTooLong(limits.memberName) };
  return problem === 'taken' ? { name: m.join.nameIsListed } : {};
}

function toRefusal(reason: CallFailure['reason'], { refusals }: Messages): FormRefusal<Values> {
  const message = refusals[reason];
  if (reason === 'name-taken') return { field: 'name', message };
  return { message };
}
