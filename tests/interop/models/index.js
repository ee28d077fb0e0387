// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Every file beside this one is a model; it knows its table from the specification and nothing else.
const fs = require('fs');
const path = require('path');
const { Sequelize, DataTypes } = require('sequelize');

if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL says which database');

const sequelize = new Sequelize(process.env.DATABASE_URL, {
  dialect: 'postgres',
  logging: false,
  pool: { max: 5, min: 0, acquire: 10000, idle: 1000 },
});

const db = {};
fs.readdirSync(__dirname)
  .filter((file) => file.endsWith('.js') && file !== 'index.js')
  .forEach((file) => {
    const model = require(path.join(__dirname, file))(sequelize, DataTypes);
    db[model.name] = model;
  });
Object.values(db).forEach((model) => {
  if (model.associate) model.associate(db);
});

db.sequelize = sequelize;
module.exports = db;
