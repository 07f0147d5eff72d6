import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { ValuePicture } from '../../ui/ValuePicture.tsx';
import type { Filters } from '../filters.ts';
import { useTeamSettings } from '../useTeamSettings.ts';
import { Choice } from './Choice.tsx';
import css from './Choices.module.css';

export default function ValueChoices({ filters, choose }: { filters: Filters; choose: (filters: Filters) => void }) {
  const t = useText('wall');
  const shell = useText('shell');
  const settings = useTeamSettings();
  if (settings.isError) return <p className={css.note}>{explain(settings.error, shell).text}</p>;
  return (
    <ul className={css.choices}>
      <Choice chosen={!filters.value} onChoose={() => choose({ ...filters, value: undefined })}>
        {t('filterAnyValue')}
      </Choice>
      {settings.data?.values.map(({ id, name, picture, colour }) => (
        <Choice key={id} chosen={filters.value === id} onChoose={() => choose({ ...filters, value: id })}>
          <ValuePicture picture={picture} tile={colour} size={28} />
          <bdi>{name}</bdi>
        </Choice>
      ))}
    </ul>
  );
}
