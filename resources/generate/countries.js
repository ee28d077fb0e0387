// SPDX-License-Identifier: GPL-3.0-or-later
// Makes countries.csv from iso-codes (the package of that name of the system) and the English names of CLDR that Node has.
//   node countries.js [FILE_OF_ISO_3166-1]
'use strict';
const { readFileSync } = require('node:fs');
const { checksum, cldr, readList, recipePath, sourcePath, writeList } = require('./lists');

// iso-codes 4.15.0
const file = process.argv[2] ?? '/usr/share/iso-codes/json/iso_3166-1.json';
checksum(file, 'f01b812b57fba9f31ff621bf33e7c7570a01964dbeb5be2167e94decf538c89f');
cldr();

const names = new Intl.DisplayNames('en', { type: 'region' });
// Shorter than CLDR's, or as the countries are commonly called.
const ownNames = {
    CD: 'DR Congo', CG: 'Republic of the Congo', CI: "Côte d'Ivoire", HK: 'Hong Kong', MM: 'Myanmar', MO: 'Macao',
    PS: 'Palestine',
};
// In use by many, assigned by none.
const kosovo = { alpha_2: 'XK', alpha_3: 'XKX', numeric: '', flag: '🇽🇰' };

const places = new Map(readList(recipePath('countries.csv')).map((row) => [row.alpha2, row]));
const rows = [...JSON.parse(readFileSync(file, 'utf8'))['3166-1'], kosovo].map((country) => {
    const { continent, currency } = places.get(country.alpha_2);
    return [country.alpha_2, country.alpha_3, country.numeric, ownNames[country.alpha_2] ?? names.of(country.alpha_2),
        country.official_name ?? '', continent, currency, country.flag];
});
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeList(sourcePath('countries.csv'),
    ['alpha2', 'alpha3', 'numeric', 'name', 'official_name', 'continent', 'currency', 'flag'], rows);
