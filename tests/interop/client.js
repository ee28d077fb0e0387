// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Takes one request per line from the standard input, {"command": "read", "input": {…}}, does what
// commands/read.js says, and writes one line to the standard output: {"answer": {…}} or {"error": "…"}.
// DATABASE_URL says which database. Ends with its input.
const readline = require('readline');
const db = require('./models');

const describe = (error) => {
  const { message, code, constraint } = error.parent || {};
  return [error.stack, message, code, constraint].filter(Boolean).join('\n');
};

const main = async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let reply;
    try {
      const { command, input } = JSON.parse(line);
      if (!/^[a-z_]+$/.test(command)) throw new Error('the name of a command is needed');
      reply = { answer: await require(`./commands/${command}`)(db, input) };
    } catch (error) {
      reply = { error: describe(error) };
    }
    process.stdout.write(`${JSON.stringify(reply)}\n`);
  }
  await db.sequelize.close();
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
