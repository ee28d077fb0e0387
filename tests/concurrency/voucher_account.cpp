// SPDX-License-Identifier: GPL-3.0-or-later
#include "voucher_account.h"

namespace viatica::test {

VoucherAccount::VoucherAccount()
    : m_owner(m_database.profile())
    , m_user(m_owner.value("INSERT INTO users (email, password, \"firstName\", \"lastName\") "
                           "VALUES ('anna@example.org', '!', 'Anna', 'A') RETURNING id"))
    , m_token(QByteArray(64, 'a'))
{
    m_owner.query(
        "INSERT INTO viatica.sessions (\"userId\", \"tokenHash\") VALUES ($1, sha256(decode($2, 'hex')))",
        {m_user, QString::fromLatin1(m_token)});
}

QString VoucherAccount::addVoucher(const QString& total, const QString& opening)
{
    return m_owner.value(
        "INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", \"totalValue\", "
        "\"openingUsedAmount\", status) VALUES ($1, 'TRAVEL_CREDIT', 'ITA', $2, $3, $4, 'OPEN') "
        "RETURNING id",
        {m_user, QStringLiteral("V-%1").arg(++m_count), total, opening});
}

QString VoucherAccount::addFlight()
{
    return m_owner.value(
        "INSERT INTO flights (\"userId\", \"flightNumber\", origin, destination, "
        "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, $2, 'A', 'B', now(), now()) "
        "RETURNING id",
        {m_user, QStringLiteral("AZ%1").arg(++m_count)});
}

std::unique_ptr<RawClient> VoucherAccount::asOwner() const
{
    return std::make_unique<RawClient>(m_database.profile());
}

std::unique_ptr<RawClient> VoucherAccount::asProgram() const
{
    return std::make_unique<RawClient>(m_database.profile(),
                                       "-c role=viatica_app -c viatica.session=" + m_token);
}

QString VoucherAccount::faults()
{
    return m_owner.value(R"sql(
        WITH sums AS (
            SELECT v.*, (SELECT coalesce(sum(a."amountUsed"), 0) FROM voucher_attachments a
                         WHERE a."voucherId" = v.id) AS attached,
                   (SELECT count(*) FROM voucher_attachments a WHERE a."voucherId" = v.id) AS uses,
                   EXISTS (SELECT FROM vouchers r WHERE r."parentVoucherId" = v.id) AS reissued
            FROM vouchers v)
        SELECT string_agg(format('%s: used %s of %s, opening %s, attached %s, %s', "voucherNumber", "usedAmount",
                                 "totalValue", "openingUsedAmount", attached, status), '; ')
        FROM sums
        WHERE "usedAmount" <> "openingUsedAmount" + attached
           OR "usedAmount" > "totalValue"
           OR status <> CASE WHEN reissued THEN 'TRANSFERRED'
                             WHEN "totalValue" IS NULL THEN CASE WHEN uses > 0 THEN 'USED' ELSE 'OPEN' END
                             WHEN "usedAmount" >= "totalValue" THEN 'USED'
                             WHEN "usedAmount" > 0 THEN 'PARTIALLY_USED'
                             ELSE 'OPEN' END)sql");
}

} // namespace viatica::test
