// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// How many rows each model has.
module.exports = async (db) => {
  const models = Object.values(db.sequelize.models).filter((model) => model !== db.Airport);
  const counts = await Promise.all(models.map(async (model) => [model.name, await model.count()]));
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};
