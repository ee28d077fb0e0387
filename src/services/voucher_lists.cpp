// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of vouchers.
#include "domain/clock.h"
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/item_cursor.h"
#include "services/service_error.h"
#include "services/text_search.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

#include <QPointer>

#include <algorithm>

namespace viatica {

namespace {

constexpr int largestPage = 1'000;
constexpr int usualPage = 200;
/// Some ninety years.
constexpr int farthestExpiry = 36'500;
// More words than that do not make a search sharper, but each is compared with every text.
constexpr qsizetype mostWords = 12;

/// $1 is the user, $2 today, $3 the statuses, $4 the types, $5 the issuer, $6 the currency, $7 the days, $8
/// the patterns; $9 and $10 are where the page before ended, $11 how many are wanted. A user has hundreds of
/// vouchers, not hundreds of thousands: one text for all filters costs nothing.
QByteArray listStatement()
{
    const QByteArray day = vouchersql::expiryDay();
    return R"(WITH words AS MATERIALIZED (SELECT lower(w.p COLLATE "und-x-icu") AS p FROM unnest($8::text[]) AS w(p)),)"
           R"( matching AS MATERIALIZED (SELECT v."id", )" +
           day + R"( AS day FROM vouchers v WHERE v."userId" = $1::uuid)" + R"( AND ($3::text[] = '{}' OR )" +
           vouchersql::statusOn("$2::date") +
           R"( = ANY($3::text[])))"
           R"( AND ($4::text[] = '{}' OR v."type" = ANY($4::text[])))"
           R"( AND ($5 = '' OR lower(v."issuer" COLLATE "und-x-icu") = lower($5 COLLATE "und-x-icu")))"
           R"( AND ($6 = '' OR )" +
           vouchersql::currency() +
           R"( = $6) AND ($7::integer IS NULL OR v."expirationDate" BETWEEN $2::date AND $2::date + $7::integer))"
           R"( AND NOT EXISTS (SELECT FROM words w WHERE lower(concat_ws(' ', v."issuer", v."voucherNumber",)"
           R"( v."associatedAccount") COLLATE "und-x-icu") NOT LIKE w.p)),)"
           R"( page AS MATERIALIZED (SELECT m."id", m.day FROM matching m)"
           R"( WHERE $10::uuid IS NULL OR (m.day, m."id") > ($9::bigint, $10::uuid))"
           R"( ORDER BY m.day, m."id" LIMIT $11::integer) SELECT )" +
           signedIn("$1") + ", (SELECT count(*) FROM matching), p.day, " + vouchersql::summaryColumns() +
           R"( FROM (SELECT) AS one LEFT JOIN (page p JOIN vouchers v ON v."id" = p."id") ON true)"
           R"( ORDER BY p.day, p."id")";
}

/// The query as parameters can have it.
struct Prepared
{
    QStringList statuses;
    QStringList types;
    QString issuer;
    QString currency;
    std::optional<int> days;
    QStringList patterns;
    ItemCursor after;
    int limit = usualPage;
};

/// @throws Error(Validation) for a search text or a cursor that is none
Prepared prepared(const VoucherQuery& query)
{
    Prepared result;
    for (const VoucherStatus status : query.statuses)
        result.statuses << toString(status);
    result.types = query.types;
    result.issuer = query.issuer;
    result.currency = query.currency;
    if (query.expiringWithin)
        result.days = std::clamp(*query.expiringWithin, 0, farthestExpiry);
    const QStringList words = searchWords(searchText(query.search));
    for (const QString& word : words.first(std::min(words.size(), mostWords)))
        result.patterns << containsPattern(word);
    if (!query.after.isEmpty())
        result.after = itemCursorFromText(query.after);
    result.limit = std::clamp(query.limit, 1, largestPage);
    return result;
}

VoucherPage readPage(const Result& result, int limit)
{
    VoucherPage page;
    ItemCursor last;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        page.total = row.next<qint64>();
        const auto day = row.next<qint64>();
        const VoucherSummary voucher = vouchersql::readSummary(row);
        if (voucher.id.isNull())
            break;
        // One more than asked for was read, to know whether there is a next page.
        if (page.rows.size() == limit) {
            page.next = toText(last);
            break;
        }
        last = {day, voucher.id.uuid()};
        page.rows.append(voucher);
    }
    return page;
}

VoucherPage list(Connection& connection, UserId user, const QDate& today, const Prepared& query)
{
    static const Statement statement(listStatement());
    return readPage(connection.execute(statement, user, today, query.statuses, query.types, query.issuer,
                                       query.currency, query.days, query.patterns, query.after.start,
                                       VoucherId(query.after.id), query.limit + 1),
                    query.limit);
}

} // namespace

bool VoucherQuery::isPlain() const
{
    return statuses.isEmpty() && types.isEmpty() && issuer.isEmpty() && currency.isEmpty() &&
           !expiringWithin && search.isEmpty() && after.isEmpty() && limit == usualPage;
}

QFuture<VoucherPage> VoucherService::getUserVouchers(const VoucherQuery& query)
{
    return guarded<VoucherPage>([&] {
        const UserId user = signedInUser();
        const bool isPlain = query.isPlain();
        if (isPlain)
            if (const auto cached = m_cache.getCachedUserVouchers(user))
                return readyFuture(*cached);
        return m_database.run([user, today = m_clock.today(), query = prepared(query)](
                                  Connection& connection) { return list(connection, user, today, query); },
                              [user, isPlain, self = QPointer(this),
                               started = m_cache.userVouchersGeneration(user)](const VoucherPage& page) {
                                  if (self && isPlain)
                                      self->m_cache.cacheUserVouchers(user, page, started);
                              });
    });
}

QFuture<QList<VoucherSummary>> VoucherService::getExpiringVouchers(int days)
{
    return guarded<QList<VoucherSummary>>([&] {
        VoucherQuery query;
        query.statuses = {VoucherStatus::Open, VoucherStatus::PartiallyUsed};
        query.expiringWithin = days;
        query.limit = largestPage;
        return m_database.run([user = signedInUser(), today = m_clock.today(),
                               query = prepared(query)](Connection& connection) {
            return list(connection, user, today, query).rows;
        });
    });
}

} // namespace viatica
