// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// Finds, changes or deletes one row of a model. With silent, Sequelize leaves updatedAt out of the statement.
module.exports = async (db, { model, id, action = 'find', values = {}, silent = false }) => {
  const row = await db[model].findByPk(id);
  if (!row) return { found: false };
  if (action === 'update') await row.update(values, { silent });
  if (action === 'destroy') await row.destroy();
  return { found: true, row };
};
