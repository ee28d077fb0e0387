// SPDX-License-Identifier: GPL-3.0-or-later
// A program of its own that uses vouchers: it reads lines "ATTACHMENT VOUCHER FLIGHT USER" and answers each
// with "ok" or the kind of the error. 10.00 each.
//   voucher_spender DATABASE-URL SESSION USER
#include "db/database.h"
#include "domain/clock.h"
#include "services/cache_service.h"
#include "services/session.h"
#include "services/voucher_service.h"

#include <QCoreApplication>

#include <iostream>
#include <string>

using namespace viatica;

namespace {

template <class T>
T result(const QFuture<T>& future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.result();
}

QString spend(VoucherService& vouchers, const QStringList& words)
{
    VoucherUse use;
    use.id = AttachmentId::fromString(words.at(0)).value_or(AttachmentId());
    use.voucher = VoucherId::fromString(words.at(1)).value_or(VoucherId());
    use.flight = FlightId::fromString(words.at(2)).value_or(FlightId());
    use.travellerId = QUuid::fromString(words.at(3));
    use.amount = Money(1'000, QStringLiteral("EUR"));
    try {
        result(vouchers.attach({use}));
        return QStringLiteral("ok");
    } catch (const Error& error) {
        return toString(error.kind());
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const SystemClock clock;
    CacheService cache;
    Session session;
    PoolOptions oneConnection;
    oneConnection.maximum = 1;
    Database database(ConnectionProfile::fromUrl(arguments.at(1)), oneConnection);
    VoucherService vouchers(database, session, cache, clock);
    database.setSession(arguments.at(2).toLatin1());
    User user;
    user.id = UserId::fromString(arguments.at(3)).value_or(UserId());
    session.begin(user);
    std::string line;
    while (std::getline(std::cin, line)) {
        const QStringList words = QString::fromStdString(line).split(QLatin1Char(' '));
        if (words.size() != 4)
            return 2;
        std::cout << spend(vouchers, words).toStdString() << std::endl;
    }
    return 0;
}
