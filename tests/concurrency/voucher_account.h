// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/raw_client.h"
#include "support/test_database.h"

#include <memory>

namespace viatica::test {

/// A database with one account that has flights and vouchers, written as its owner would write them by hand.
class VoucherAccount
{
public:
    VoucherAccount();

    /// @param total as "100.00"; a null string for a certificate. @returns its id
    QString addVoucher(const QString& total, const QString& opening = QStringLiteral("0"));
    QString addFlight();

    /// Connections for a thread: the tables' owner, and the account's own program.
    [[nodiscard]] std::unique_ptr<RawClient> asOwner() const;
    [[nodiscard]] std::unique_ptr<RawClient> asProgram() const;

    /// For programs of their own.
    [[nodiscard]] QString url() const { return m_database.profile().toUrl(); }
    [[nodiscard]] QString session() const { return QString::fromLatin1(m_token); }

    RawClient& owner() { return m_owner; }
    [[nodiscard]] const QString& user() const { return m_user; }

    /// What does not fit together in any voucher: used amounts, statuses, balances; empty when all is well.
    QString faults();

private:
    TestDatabase m_database;
    RawClient m_owner;
    QString m_user;
    QByteArray m_token;
    int m_count = 0;
};

} // namespace viatica::test
