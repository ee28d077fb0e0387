// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// What Sequelize finds out about each table by itself, and what its own synchronisation would do to it: with models
/// that say what the specification says, nothing.
module.exports = async (db) => {
  const queries = db.sequelize.getQueryInterface();
  const differences = [];
  for (const model of Object.values(db.sequelize.models)) {
    const columns = await queries.describeTable(model.getTableName());
    for (const attribute of Object.values(model.rawAttributes)) {
      if (attribute.type.key === 'VIRTUAL') continue;
      const column = columns[attribute.field];
      if (!column) differences.push(`${model.tableName}.${attribute.field}`);
      else if (attribute.allowNull === false && column.allowNull) differences.push(`${model.tableName}.${attribute.field} NOT NULL`);
      else {
        // VARCHAR(255) is CHARACTER VARYING(255), DECIMAL(10,2) is NUMERIC.
        const wanted = attribute.type.toSql().replace('VARCHAR', 'CHARACTER VARYING').replace(/DECIMAL\(.*\)/, 'NUMERIC');
        if (column.type !== wanted) differences.push(`${model.tableName}.${attribute.field} ${column.type}`);
      }
    }
  }
  await db.sequelize.authenticate();
  await db.sequelize.sync();
  return { differences };
};
