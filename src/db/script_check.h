// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace viatica {

/// Refuses a script that would end the transaction it runs in: a statement that begins with BEGIN, START, COMMIT, END,
/// ROLLBACK, ABORT, SAVEPOINT, RELEASE or PREPARE (TRANSACTION). Comments, quoted texts and dollar-quoted bodies (where
/// BEGIN and END are plpgsql's) are passed over.
/// @throws Error(Internal)
void refuseTransactionControl(const QByteArray& script);

} // namespace viatica
