// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// node client.js COMMAND: reads its input as JSON from the standard input, does what commands/COMMAND.js says, and
// writes its answer as JSON to the standard output. DATABASE_URL says which database.
const db = require('./models');

const readInput = async () => {
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text === '' ? {} : JSON.parse(text);
};

const main = async () => {
  const name = process.argv[2];
  if (!/^[a-z_]+$/.test(name || '')) throw new Error('the name of a command is needed');
  const command = require(`./commands/${name}`);
  try {
    const answer = await command(db, await readInput());
    process.stdout.write(JSON.stringify(answer));
  } finally {
    await db.sequelize.close();
  }
};

main().catch((error) => {
  console.error(error);
  if (error.parent) console.error(error.parent.message, error.parent.code, error.parent.constraint);
  process.exitCode = 1;
});
