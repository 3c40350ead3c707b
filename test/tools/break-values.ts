/** Values that break a facet, or look as if they did, for every kind of leaf. */
import type { LeafField } from '../../src/dictionary/index.js';

const BLANKED = (value: string): string[] => [` ${value}`, `${value}\n`, `\u00A0${value}`, `${value}\u0085`, `\u3000${value}`];

const DAYS = [
  '2026-02-29',
  '2024-02-29',
  '1900-02-29',
  '2000-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '1899-12-31',
  '2100-01-01',
];
const DATES = [
  ...DAYS,
  '',
  ' ',
  '2026-7-1',
  '20260701',
  '12026-07-01',
  '-2026-07-01',
  '+2026-07-01',
  '2026-07-01Z',
  '2026-07-01+02:00',
  '01/07/2026',
  '٢٠٢٦-07-01',
];
const TIMES = ['24:00:00', '23:59:60', '25:00:00', '7:30:00', '17:30', '17:30:00.0', '17:30:00.123'].map(
  (time) => `2026-07-15T${time}+02:00`,
);
const OFFSETS = [
  '',
  'Z',
  '+14:00',
  '-14:00',
  '+14:01',
  '+19:59',
  '+20:00',
  '+:20:00',
  '-:23:59',
  '+2:00',
  '+0200',
  '-00:00',
  '+13:60',
  ' +02:00',
];

export const ODD_VALUES: { readonly [K in LeafField['kind']]: (field: Extract<LeafField, { kind: K }>) => readonly string[] } = {
  text: ({ min, max, length, pattern }) => {
    const most = max ?? length ?? 13;
    const around = [(min ?? length ?? 1) - 1, most - 1, most, most + 1].filter((size) => size >= 0);
    const sized = around.flatMap((size) => ['x'.repeat(size), ' '.repeat(size), '😀'.repeat(size), 'e\u0301'.repeat(size).slice(0, size)]);
    const numbers = ['1990299999001', '199022A999001', '199022b999001', '199022C999001', '3990299999001', '19902999990012', '990299999001'];
    return [...sized, ...(pattern ? [...numbers, ...BLANKED('1990299999001'), '１990299999001'] : [])];
  },
  code: ({ values }) => {
    const known = Object.keys(values);
    return [
      '',
      ' ',
      'nil',
      'FRANCE_TRAVAIL',
      ...known.flatMap((value) => [value.toLowerCase(), `${value}x`, ...BLANKED(value)]),
      ...Object.values(values),
      ...known,
    ];
  },
  integer: ({ minimum, maximum }) => {
    const bounds = [minimum - 1, minimum, maximum, maximum + 1, -minimum, 0].map(String);
    const forms = bounds.flatMap((value) => [value, `+${value}`, `00${value}`, ` \n${value}\t`, `${value}.0`, `${value}.`, `- ${value}`]);
    const others = [
      '',
      ' ',
      '-',
      '+',
      '1e1',
      '0x5',
      '٣',
      '³',
      '1 2',
      'NaN',
      'INF',
      '-0',
      '+-1',
      '--1',
      '2147483648',
      '-2147483649',
      '4294967297',
      '9'.repeat(30),
    ];
    return [...forms, ...BLANKED(String(minimum)), ...others, `${'0'.repeat(40)}${minimum}`];
  },
  boolean: () => [
    '',
    ' ',
    'TRUE',
    'True',
    'false ',
    '\ttrue',
    '2',
    '-1',
    '01',
    '+1',
    'oui',
    'vrai',
    'true false',
    't',
    ...BLANKED('1'),
    ...BLANKED('true'),
  ],
  date: () => [...DATES, ...BLANKED('2026-07-01')],
  dateTime: () => [
    ...DATES.flatMap((day) => [day, `${day}T17:30:00+02:00`]),
    ...TIMES,
    ...OFFSETS.map((offset) => `2026-07-15T17:30:00${offset}`),
    ...BLANKED('2026-07-15T17:30:00+02:00'),
    '2026-07-15t17:30:00+02:00',
    '2026-07-15 17:30:00+02:00',
  ],
};
