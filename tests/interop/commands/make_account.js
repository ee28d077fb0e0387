// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// Registers somebody as a server does; the model's hook makes a $2b$ hash of the password.
module.exports = async ({ User }, input) => {
  const user = await User.create(input);
  return { id: user.id, hash: user.password, createdAt: user.createdAt };
};
