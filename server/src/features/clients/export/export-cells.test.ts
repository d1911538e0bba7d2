import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amountText, plainText } from './export-cells.ts';

describe('a cell', () => {
  const formulas = [
    '=1+1',
    "=cmd|'/c calc'!A0",
    '+49 30 901820',
    '-2+3',
    '@SUM(A1)',
    '\tplain',
    '\rplain',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '﹦1',
    '﹢1',
    '﹣1',
    '﹫SUM',
    '  =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '\u202e=1',
    '\u00ad=1',
    '\u0001=1',
  ];
  for (const text of formulas)
    it(`[G11] ${JSON.stringify(text)} stays text in a spreadsheet`, () => {
      assert.equal(plainText(text), `'${text}`);
    });

  const cells = [
    ['x;=1+1', "x;'=1+1"],
    ['x; =1', "x;' =1"],
    ['x\t@SUM(A1);\u200b-1', "x\t'@SUM(A1);'\u200b-1"],
    ['Weg 1\n+49 30\r\n-', "Weg 1\n'+49 30\r\n'-"],
    ['\t=1', "'\t'=1"],
    ['\r\n +1', "'\r\n' +1"],
    [';;=1', ";;'=1"],
  ] as const;
  for (const [text, marked] of cells)
    it(`[S9] ${JSON.stringify(text)} is no formula either where a cell ends at a semicolon, a tab or a line break`, () => {
      assert.equal(plainText(text), marked);
    });

  for (const text of [
    '',
    'Acme',
    'a=b',
    '1-2',
    'ada@acme.example',
    ' plain',
    "'quoted'",
    '株式会社',
    '()',
    'a; b',
    'One; Two',
    'a;b=c',
  ])
    it(`[G11] ${JSON.stringify(text)} is left alone`, () => {
      assert.equal(plainText(text), text);
    });
});

describe('an amount', () => {
  const amounts = [
    [123450, 'EUR', '1234.50'],
    [-123450, 'EUR', '-1234.50'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [0, 'EUR', '0.00'],
    [0, 'JPY', '0'],
    [-1500, 'JPY', '-1500'],
    [12_345_650, 'HUF', '123456.50'],
    [123450, 'CLP', '123450'],
    [123450, 'ISK', '123450'],
    [123450, 'UGX', '123450'],
    [123450, 'IQD', '123.450'],
    [1, 'KWD', '0.001'],
    [123456, 'KWD', '123.456'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
  ] as const;
  for (const [minor, currency, text] of amounts)
    it(`[G11] ${minor} in minor units of ${currency} is the number ${text}`, () => {
      assert.equal(amountText(minor, currency), text);
      assert.match(text, /^-?\d+(\.\d+)?$/);
    });
});
