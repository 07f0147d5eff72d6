import type { Details } from '@common-ground/api/contract/shapes/conflict.ts';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import css from './Needs.module.css';

type Given = NonNullable<Details['needs']>;

/** The lengths that the contract allows. */
const longest = { language: 200, timeZone: 64, supportPerson: 500, accessibility: 2000 } as const;

/** What helps the person to speak freely; empty answers are left out. */
export const Needs = ({ needs, onChange }: { needs: Given; onChange: (needs: Given | undefined) => void }) => {
  const t = useText('request');
  const change = (name: keyof Given, value: string) => {
    const next = { ...needs, [name]: value === '' ? undefined : value };
    onChange(Object.values(next).some((word) => word !== undefined) ? next : undefined);
  };
  return (
    <Block title={t('needs.title')} why={t('needs.lead')}>
      <div className={css.fields}>
        <Field label={t('needs.language')} hint={t('needs.language.why')}>
          <Input
            value={needs.language ?? ''}
            maxLength={longest.language}
            onChange={(_, { value }) => change('language', value)}
          />
        </Field>
        <Field label={t('needs.timeZone')}>
          <Input
            value={needs.timeZone ?? ''}
            maxLength={longest.timeZone}
            placeholder={Intl.DateTimeFormat().resolvedOptions().timeZone}
            onChange={(_, { value }) => change('timeZone', value)}
          />
        </Field>
        <Field label={t('needs.supportPerson')} hint={t('needs.supportPerson.why')}>
          <Input
            value={needs.supportPerson ?? ''}
            maxLength={longest.supportPerson}
            onChange={(_, { value }) => change('supportPerson', value)}
          />
        </Field>
        <Field label={t('needs.accessibility')} hint={t('needs.accessibility.why')}>
          <Textarea
            value={needs.accessibility ?? ''}
            maxLength={longest.accessibility}
            rows={1}
            resize="vertical"
            onChange={(_, { value }) => change('accessibility', value)}
          />
        </Field>
      </div>
    </Block>
  );
};
