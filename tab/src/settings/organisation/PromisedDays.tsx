import type { OrganisationSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { Field, Select } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { CallProblem } from '../../client/problems.ts';
import { useText } from '../../text/text.ts';
import { Part } from '../../ui/Part.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import css from './Organisation.module.css';
import type { Organisation } from './useOrganisation.ts';

const mostDays = 10;
const choices = Array.from({ length: mostDays }, (_, position) => position + 1);

/** Within how many working days a mediator promises to answer (C8). */
export const PromisedDays = ({ settings, of }: { settings: OrganisationSettings; of: Organisation }) => {
  const t = useText('organisation');
  const save = useMutation({
    mutationFn: async (promisedDays: number) => {
      try {
        await of.save({ promisedDays });
      } catch (reason) {
        // Somebody changed the contacts meanwhile, or the days: this choice is the later one.
        if (!(reason instanceof CallProblem) || reason.problem.status !== 412) throw reason;
        await of.refresh();
        await of.save({ promisedDays });
      }
    },
  });
  const shown = save.isPending ? save.variables : settings.promisedDays;
  return (
    <Part title={t('days.title')} lead={t('days.lead')}>
      <Field label={t('days.label')} hint={t('days.hint')}>
        <Select className={css.days} value={String(shown)} onChange={(_, { value }) => save.mutate(Number(value))}>
          {choices.map((days) => (
            <option key={days} value={days}>
              {t('days.choice', { days })}
            </option>
          ))}
        </Select>
      </Field>
      {save.error && <ProblemNote problem={save.error} title={t('notSaved')} />}
      <p role="status">{save.isSuccess && t('saved')}</p>
    </Part>
  );
};
