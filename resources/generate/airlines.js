// SPDX-License-Identifier: GPL-3.0-or-later
// Makes airlines.csv from the list of our own. A year of the end in parentheses makes an airline inactive.
'use strict';
const { readFileSync } = require('node:fs');
const { recipePath, sourcePath, writeList } = require('./lists');

const ended = / \((ceased|merged) \d{4}\)$/;
const rows = readFileSync(recipePath('airlines_curated.txt'), 'utf8').trim().split('\n').map((line) => {
    const [iata, icao, name, country, callsign, alliance] = line.split('|');
    return [iata, icao, name.replace(ended, ''), country, callsign, alliance, ended.test(name) ? '0' : '1'];
});
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeList(sourcePath('airlines.csv'), ['iata', 'icao', 'name', 'country', 'callsign', 'alliance', 'active'], rows);
