// SPDX-License-Identifier: GPL-3.0-or-later
// Makes zone_aliases.csv: old names of time zones and what they are called now, from the links of the zone database
// (public domain). Names that zone.tab lists are zones of their own, also where the database links them for brevity.
//   node zones.js [FOLDER_OF_ZONEINFO]
'use strict';
const { readFileSync } = require('node:fs');
const { checksum, sourcePath, writeList } = require('./lists');

const folder = process.argv[2] ?? '/usr/share/zoneinfo';
// Version 2025b. Another version may rename more: look at the difference, then put its checksum here.
checksum(`${folder}/tzdata.zi`, 'a776cd2d31eb319c34c1d07c69991e7c9020e17b63f4adb72839440bd7c7afa3');

const listed = new Set(
    readFileSync(`${folder}/zone.tab`, 'utf8').split('\n')
        .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[2]));
const target = new Map();
for (const line of readFileSync(`${folder}/tzdata.zi`, 'utf8').split('\n')) {
    const [kind, current, old] = line.split(' ');
    if (kind === 'L' && !listed.has(old) && old !== 'UTC')
        target.set(old, current);
}
const follow = (name) => (target.has(name) ? follow(target.get(name)) : name);
const rows = [...target.keys()].sort().map((old) => [old, follow(old)]);
writeList(sourcePath('zone_aliases.csv'), ['old', 'current'], rows);
