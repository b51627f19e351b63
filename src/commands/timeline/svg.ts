/** The chart as a picture: one self-contained, accessible SVG that follows the reader's light or dark theme. */
import { dateInWords } from '../../dataset/date-words.js';
import type { Day } from '../../dataset/edtf.js';
import type { PeriodRow } from '../../dataset/rows.js';
import { sanitize } from '../../terminal/sanitize.js';
import { byLane, type ChartData, type Extent, extentOf } from './periods.js';
import { monthOf, oneDay, ticksFor } from './time-axis.js';

const width = 960;
const margin = 24;
const plotWidth = width - 2 * margin;
const rowHeight = 22;
const barHeight = 12;
const headHeight = 84;
/** Average width of a character at the font size of the labels, for deciding where a label fits. */
const characterWidth = 6.4;
const minTickGap = 64;
/** A period shorter than this is still seen. */
const minBarWidth = 3;

const escapeXml = (text: string): string =>
  sanitize(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const round = (value: number): number => Math.round(value * 10) / 10;

/** Horizontal position of the start of a day, or some days after it; days outside the window lie outside the plot. */
type Scale = (day: Day, daysAfter?: number) => number;

const scaleFor = (first: Day, last: Day): Scale => {
  const start = Date.parse(first);
  const length = Date.parse(last) + oneDay - start;
  return (day, daysAfter = 0) => margin + ((Date.parse(day) + daysAfter * oneDay - start) / length) * plotWidth;
};

const clamp = (x: number): number => Math.min(Math.max(x, margin), margin + plotWidth);

const rect = (x: number, y: number, barWidth: number, style: string): string =>
  `<rect x="${round(x)}" y="${y}" width="${round(barWidth)}" height="${barHeight}" class="${style}"/>`;

/** Where a bar begins and ends, and how it is drawn at a height: faint where it may have been in force, solid where it was. */
const barFor = ({ certainFrom, certainTo, possibleFrom, possibleTo, isOpen }: Extent, x: Scale, style: string) => {
  const from = clamp(x(possibleFrom));
  const to = Math.max(clamp(x(possibleTo, 1)), from + minBarWidth);
  const solidFrom = clamp(x(certainFrom));
  const solidTo = Math.max(clamp(x(certainTo, 1)), solidFrom + minBarWidth);
  const isCertain = certainFrom <= certainTo && solidTo > margin;
  const drawAt = (y: number): string => {
    const solid = isCertain ? rect(solidFrom, y, solidTo - solidFrom, style) : '';
    const arrow = `<path d="M${round(to)} ${y}l8 ${barHeight / 2}l-8 ${barHeight / 2}z" class="${style}"/>`;
    return `${rect(from, y, to - from, `${style} faint`)}${solid}${isOpen ? arrow : ''}`;
  };
  return { from, to: to + (isOpen ? 8 : 0), drawAt };
};

/** Where a label has room: after the bar, else before it, else above it. */
const labelAt = (text: string, from: number, to: number) => {
  const length = text.length * characterWidth;
  if (to + 8 + length <= width - margin / 2) return { x: to + 8, anchor: 'start', isAbove: false };
  const fitsBefore = from - 8 - length >= margin / 2;
  return fitsBefore ? { x: from - 8, anchor: 'end', isAbove: false } : { x: from, anchor: 'start', isAbove: true };
};

/** A row of the chart, and the height it takes. */
const row = (period: PeriodRow, data: ChartData, x: Scale, top: number) => {
  const dates = dateInWords(period.interval);
  const lane = data.reported.has(period.id) ? 'reported' : period.lane;
  const bar = barFor(extentOf(period, data.today), x, lane);
  const label = labelAt(`${period.label}  ${dates}`, bar.from, bar.to);
  const barTop = label.isAbove ? top + 16 : top;
  const title = `${period.label}: ${dates}${lane === 'reported' ? ' (reported, not confirmed)' : ''}`;
  const text = `<text x="${round(label.x)}" y="${top + 10}" text-anchor="${label.anchor}">${escapeXml(period.label)} <tspan class="dim">${escapeXml(dates)}</tspan></text>`;
  return {
    shapes: `<g><title>${escapeXml(title)}</title>${bar.drawAt(barTop)}${text}</g>`,
    height: barTop - top + rowHeight,
  };
};

const style = `
svg{width:100%;max-width:1600px;height:auto;font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:#fff}
text{fill:#1f2328}.dim{fill:#59636e}.title{font-size:18px;font-weight:600}.lane{font-size:13px;font-weight:600}
.grid{stroke:#d1d9e0}.today{stroke:#59636e;stroke-dasharray:3 3}.tick{stroke:#59636e}
.alliance{fill:#0969da}.foundational{fill:#1b7c83}.basing{fill:#8250df}.restriction{fill:#cf222e}.reported{fill:url(#hatch)}.faint{opacity:.35}
.hatch{stroke:#9a6700}
@media(prefers-color-scheme:dark){svg{background:#0d1117}text{fill:#e6edf3}.dim{fill:#9198a1}.grid{stroke:#30363d}.today,.tick{stroke:#9198a1}
.alliance{fill:#4493f8}.foundational{fill:#39c5cf}.basing{fill:#ab7df8}.restriction{fill:#f85149}.hatch{stroke:#d29922}}
`.replaceAll('\n', '');

const hatch =
  '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" class="hatch" stroke-width="4"/></pattern>';

const legendEntries = [
  ['foundational', 'in force'],
  ['foundational faint', 'possibly in force (imprecise date or unknown end)'],
  ['reported', 'reported, not confirmed'],
] as const;

const legend = (y: number): string => {
  let x = margin;
  return legendEntries
    .map(([className, text]) => {
      const entry = `${rect(x, y, 24, className)}<text x="${x + 30}" y="${y + 10}" class="dim">${text}</text>`;
      x += 30 + text.length * characterWidth + 24;
      return entry;
    })
    .join('');
};

/** A picture of the periods of each lane over a time axis, as SVG text with a final line break. */
export const chartSvg = (data: ChartData): string => {
  const { first, last } = data;
  const x = scaleFor(first, last);
  const title = 'What was in force when between Pakistan and the United States';
  let y = headHeight;
  const lanes = byLane(data).map(({ name, members }) => {
    const heading = `<text x="${margin}" y="${y + 12}" class="lane">${escapeXml(name)}</text>`;
    y += rowHeight;
    const rows = members.map((period) => {
      const { shapes, height } = row(period, data, x, y);
      y += height;
      return shapes;
    });
    y += 10;
    return `${heading}${rows.join('')}`;
  });
  const bottom = y;
  const widthOf = (months: number): number => (plotWidth * months) / Math.max(1, monthOf(last) - monthOf(first));
  const axis = ticksFor(first, last, (months) => widthOf(months) >= minTickGap)
    .filter(({ day }) => day >= first && day <= last)
    .map(
      ({ day, text }) =>
        `<path d="M${round(x(day))} 66V${bottom}" class="grid"/><text x="${round(x(day))}" y="58" text-anchor="middle" class="dim">${text}</text>`,
    );
  const events = data.events.flatMap(({ start, title: name }) =>
    start === null || start < first || start > last
      ? []
      : [
          `<path d="M${round(x(start))} 68v8" class="tick"><title>${escapeXml(`${dateInWords(start)}: ${name}`)}</title></path>`,
        ],
  );
  const isNow = data.today >= first && data.today <= last;
  const today = isNow
    ? `<path d="M${round(x(data.today))} 66V${bottom}" class="today"><title>today</title></path>`
    : '';
  const described = `${data.periods.length} periods from ${first.slice(0, 4)} to ${last.slice(0, 4)}: ${data.periods
    .map(({ label, interval }) => `${label}, ${dateInWords(interval)}`)
    .join('; ')}.`;
  const height = bottom + 36;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc"><title id="title">${title}</title><desc id="desc">${escapeXml(described)}</desc><defs>${hatch}</defs><style>${style}</style><text x="${margin}" y="32" class="title">${title}</text>${axis.join('')}${events.join('')}${today}${lanes.join('')}${legend(bottom + 12)}</svg>\n`;
};
