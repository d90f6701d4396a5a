import { useEffect, useMemo, useRef, useState } from 'react';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { createGroup } from '#data/group-commands.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { currencyChoices, defaultCurrency } from '#i18n/currency-choices.ts';
import { useLocale, useMessages, type Locale, type Messages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { emojiChoices } from '#ui/fields/emoji-choices.ts';
import { EmojiField } from '#ui/fields/emoji-field.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { Select } from '#ui/fields/select.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { useForm, type Problems } from '#ui/fields/use-form.ts';
import { groupNameWords, memberNameWords } from '#group/name-words.ts';
import {
  clearNewGroupDraft,
  loadNewGroupDraft,
  saveNewGroupDraft,
  type NewGroupValues,
} from './new-group-draft.ts';
import { OtherMembers } from './other-members.tsx';
import styles from './new-group-screen.module.css';

export type NewGroupScreenProps = { user: SessionUser; onCreated: (groupId: string) => void };

export function NewGroupScreen({ user, onCreated }: NewGroupScreenProps) {
  const m = useMessages();
  const locale = useLocale();
  const doneRef = useRef(false);
  const accountName = user.name ?? '';

  const [fresh] = useState(() => freshValues(locale));

  const form = useForm<NewGroupValues>({
    initial: loadNewGroupDraft(user.uid) ?? fresh,
    check: (values) => checkValues(values, accountName, m),
    submit: async (values) => {
      try {
        const groupId = createGroup(user.uid, {
          name: cleanName(values.name),
          emoji: values.emoji,
          currency: values.currency,
          ownName: cleanName(values.ownName ?? accountName),
          otherNames: allOthers(values),
        });
        doneRef.current = true;
        clearNewGroupDraft(user.uid);
        onCreated(groupId);
        return null;
      } catch (error) {
        console.error('the group could not be created', error);
        return { message: m.failure.network };
      }
    },
  });
  const { values, change, problems } = form;

  useEffect(() => {
    if (doneRef.current) return;
    if (isUntouched(values)) clearNewGroupDraft(user.uid);
    else saveNewGroupDraft(user.uid, values);
  }, [user.uid, values]);

  const currencies = useMemo(
    () => currencyChoices.map((code) => ({ value: code, label: `${m.money.currencyName(code)} (${code})` })),
    [m],
  );

  return (
    <Page>
      <PageHeader title={m.group.createTitle} backHref={paths.home} />
      <form {...form.formProps} className={styles.form}>
        {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
        <TextField
          label={m.group.name}
          errorMessage={problems.name}
          value={values.name}
          onChange={(name) => change({ name })}
          placeholder={m.group.namePlaceholder}
          autoComplete="off"
          autoFocus
          required
        />
        <EmojiField value={values.emoji} onChange={(emoji) => change({ emoji })} />
        <Select
          label={m.group.currency}
          description={m.group.currencyDescription}
          value={values.currency}
          options={currencies}
          onChange={(currency) => change({ currency })}
        />
        <TextField
          label={m.group.yourName}
          errorMessage={problems.ownName}
          value={values.ownName ?? accountName}
          onChange={(ownName) => change({ ownName })}
          autoComplete="nickname"
          required
        />
        <OtherMembers
          names={values.otherNames}
          ownName={values.ownName ?? accountName}
          typed={values.typedName}
          errorMessage={problems.typedName}
          onType={(typedName) => change({ typedName })}
          onChange={(otherNames, typedName) => change({ otherNames, typedName })}
        />
        <Button tone="primary" type="submit" block pending={form.pending}>
          {m.group.create}
        </Button>
      </form>
    </Page>
  );
}

function freshValues(locale: Locale): NewGroupValues {
  return {
    name: '',
    emoji: emojiChoices[0],
    currency: defaultCurrency(locale, navigator.languages),
    ownName: null,
    otherNames: [],
    typedName: '',
  };
}

/** Nothing was typed: there is nothing to keep. */
function isUntouched({ name, ownName, otherNames, typedName }: NewGroupValues): boolean {
  return name === '' && ownName === null && otherNames.length === 0 && typedName === '';
}

/** A name that stands in the field was meant to be added. */
function allOthers({ otherNames, typedName }: NewGroupValues): string[] {
  return typedName.trim() === '' ? otherNames : [...otherNames, cleanName(typedName)];
}

function checkValues(values: NewGroupValues, accountName: string, m: Messages): Problems<NewGroupValues> {
  const ownName = values.ownName ?? accountName;
  return {
    name: groupNameWords(values.name, m),
    ownName: memberNameWords(ownName, values.otherNames, m),
    typedName:
      values.typedName.trim() === ''
        ? undefined
        : memberNameWords(values.typedName, [ownName, ...values.otherNames], m),
  };
}
