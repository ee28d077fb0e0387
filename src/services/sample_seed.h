// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace viatica {

class Connection;
class SampleRows;
struct SampleSeed;

/// Inserts the rows that are not there, in the same number of statements however many they are. A trip or
/// voucher that is there already stays as it is, with all that belongs to it. Blocks; worker threads only, in
/// a transaction. @param today the user's local date, by which vouchers expire
[[nodiscard]] SampleSeed insertSample(Connection& connection, const SampleRows& rows, const QDate& today);

} // namespace viatica
