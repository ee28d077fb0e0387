// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const bcrypt = require('bcryptjs');

module.exports = async (db, { password }) => ({ hash: await bcrypt.hash(password, 12) });
