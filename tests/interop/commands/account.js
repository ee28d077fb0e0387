// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const bcrypt = require('bcryptjs');

/// What a server does when somebody signs in: finds the account and compares the password.
module.exports = async ({ User }, { email, password }) => {
  const user = await User.findOne({ where: { email } });
  if (!user) return { found: false };
  return { found: true, matches: await bcrypt.compare(password, user.password), user };
};
