import { now } from '../../client/clock.ts';
import { useFormat } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './HoursStrip.module.css';
import { type Clock, placeOn, type Span, type Strip, stripOf } from './strip.ts';

const clockFace = { hour: '2-digit', minute: '2-digit' } as const;

/** My next working day with both people's hours on it; the sentence below says what the picture shows. */
export const HoursStrip = ({ mine, theirs }: { mine: Clock; theirs: Clock }) => {
  const t = useText('request');
  const format = useFormat();
  const { locale } = useLanguage();
  const strip = stripOf(mine, theirs, now());
  const day = strip.dayStart.toLocaleString(locale, { weekday: 'long' });
  const spans = (list: readonly Span[]) =>
    list.length === 0
      ? t('hours.off')
      : format.list(
          list.map(
            ({ start, end }) => `${start.toLocaleString(locale, clockFace)}–${end.toLocaleString(locale, clockFace)}`,
          ),
        );
  const whole = Math.floor(strip.sharedMinutes / 60);
  const rest = Math.round(strip.sharedMinutes % 60);
  const amount = format.list([
    ...(whole > 0 ? [t('hours.hours', { count: whole })] : []),
    ...(rest > 0 ? [t('hours.minutes', { count: rest })] : []),
  ]);
  return (
    <div>
      <div className={css.strip} aria-hidden="true">
        <Row strip={strip} spans={strip.mine} look={css.mine} label={t('hours.mine')} />
        <Row strip={strip} spans={strip.theirs} look={css.theirs} label={t('hours.theirs')} />
        {strip.shared.map((span) => (
          <Bar key={span.start.epochMilliseconds} strip={strip} span={span} look={css.shared} />
        ))}
      </div>
      <p className={css.text}>
        {strip.sharedMinutes > 0
          ? t('hours.sharedText', { hours: amount, day, spans: spans(strip.shared) })
          : t('hours.noneText', { day })}
        <VisuallyHidden>{t('hours.detail', { mine: spans(strip.mine), theirs: spans(strip.theirs) })}</VisuallyHidden>
      </p>
    </div>
  );
};

const Row = ({
  strip,
  spans,
  look,
  label,
}: {
  strip: Strip;
  spans: readonly Span[];
  look: string | undefined;
  label: string;
}) => (
  <div className={css.row} title={label}>
    {spans.map((span) => (
      <Bar key={span.start.epochMilliseconds} strip={strip} span={span} look={look} />
    ))}
  </div>
);

const Bar = ({ strip, span, look }: { strip: Strip; span: Span; look: string | undefined }) => {
  const { from, width } = placeOn(strip, span);
  return <span className={look} style={{ insetInlineStart: `${from}%`, inlineSize: `${width}%` }} />;
};
