// SPDX-License-Identifier: GPL-3.0-or-later
// Makes currencies.csv from ISO 4217 (list one of 2024-06-25) and the English names and symbols of CLDR that Node has.
'use strict';
const { cldr, moduleOf, sourcePath, writeList } = require('./lists');

cldr();
const listed = moduleOf('currency-codes', '2.2.0', '741edb04557a9c7c5312567dac46c6fe4866623ef20fd3687b586e9b31f4a4b9',
    'data.js');
/** What has a code but is not money that anybody pays with: units of account, metals, test codes. */
const notMoney = new Set(('BOV CHE CHW CLF COU MXV USN UYI UYW XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX')
    .split(' '));
const isMoney = ({ code }) => !notMoney.has(code);
/** Came after the list's date. */
const since = [{ code: 'XCG', number: '532', digits: 2 }];
/** Went before it; old vouchers may still be in them. */
const ended = [
    { code: 'HRK', number: '191', digits: 2 }, { code: 'SLL', number: '694', digits: 2 },
    { code: 'ZWL', number: '932', digits: 2 },
];
const inactive = new Set([...ended.map(({ code }) => code), 'ANG', 'BGN']);
const names = new Intl.DisplayNames('en', { type: 'currency' });

function symbolOf(code) {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' })
        .formatToParts(1);
    const symbol = parts.find((part) => part.type === 'currency').value;
    return symbol === code ? '' : symbol;
}

const rows = listed.filter(isMoney).concat(since, ended).map(({ code, number, digits }) =>
    [code, number, digits, names.of(code), symbolOf(code), inactive.has(code) ? '0' : '1']);
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeList(sourcePath('currencies.csv'), ['code', 'numeric', 'digits', 'name', 'symbol', 'active'], rows);
