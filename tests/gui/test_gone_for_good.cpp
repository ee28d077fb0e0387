// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/computer.h"

#include "db/postmaster_file.h"
#include "domain/translation.h"
#include "gui/databases_dialog.h"
#include "gui/notice_bar.h"
#include "gui/trip_dialog.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/test_server.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <csignal>

using namespace viatica;
using namespace viatica::test;

/// What a window worked on is gone and does not come back by itself: the private server cannot be started any more, or
/// somebody has dropped the database. What was read stays, what was typed stays, and there is a way on.
class GoneForGoodTest : public QObject
{
    Q_OBJECT

private:
    static NoticeBar& bar(Computer& computer) { return computer.window().connectionBar(); }
    static TripDialog* form(Computer& computer)
    {
        for (TripDialog* one : computer.window().findChildren<TripDialog*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    static void typeTrip(Computer& computer)
    {
        computer.window().tripsPage()->newTrip();
        QTRY_VERIFY(form(computer) != nullptr);
        type(child<QLineEdit>(form(computer), "name"), QStringLiteral("Lisbon"));
    }
    static QString said(TripDialog* dialog) { return child<NoticeBar>(dialog, "notice")->text(); }
    static bool isPlain(const QString& text)
    {
        for (const char* technical : {"folder /", "socket", "libpq", "FATAL", "SQLSTATE", "PostgreSQL server"})
            if (text.contains(QLatin1String(technical)))
                return false;
        return !text.isEmpty();
    }
    /// As the kernel or a person ends it, with no time to say anything.
    static void killServer(const Computer& computer)
    {
        const QString cluster = computer.options.dataFolder + QStringLiteral("/postgresql");
        const auto server = PostmasterFile::read(cluster);
        QVERIFY(server.has_value());
        ::kill(pid_t(server->pid), SIGKILL);
        QTRY_VERIFY(!server->isAlive(cluster));
    }
    /// PostgreSQL where this computer alone looks for it, so that it can go away.
    static void installOwnPostgres(Computer& computer)
    {
        const QString link = computer.folder.filePath(QStringLiteral("programs"));
        QVERIFY(QFile::link(realPrograms(), link));
        computer.options.binaryFolders = {link};
    }
    static QString realPrograms() { return PostgresBinaries::find(TestServer::options().binaryFolders, {}).folder; }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void aKilledPrivateServerComesBackByItselfAndIsSaidInPlainWords()
    {
        Computer computer;
        computer.start();
        computer.startHere();
        QStringList sentences;
        connect(&computer.program->services()->database, &Database::stateChanged, this,
                [&](Database::State, const QString& message) {
                    if (!message.isEmpty())
                        sentences.append(message);
                });
        typeTrip(computer);
        killServer(computer);
        form(computer)->save();
        QTRY_VERIFY(!sentences.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!bar(computer).isVisible() &&
                                     computer.program->services()->database.state() == Database::State::Connected,
                                 30'000);
        for (const QString& sentence : sentences)
            QVERIFY2(isPlain(sentence), qPrintable(sentence));
        // The form's message gives way, and saving works.
        if (form(computer)) {
            QTRY_VERIFY2(said(form(computer)).contains(QLatin1String("is back")), qPrintable(said(form(computer))));
            form(computer)->save();
        }
        QTRY_VERIFY_WITH_TIMEOUT(form(computer) == nullptr, 15'000);
        QCOMPARE(RawClient(computer.program->services()->database.profile()).value("SELECT name FROM trips"),
                 QStringLiteral("Lisbon"));
        computer.stop();
    }

    void aPrivateServerWhoseProgramsAreGoneIsSaidAndComesBackWithThem()
    {
        Computer computer;
        installOwnPostgres(computer);
        computer.start();
        computer.startHere();
        typeTrip(computer);
        QVERIFY(QFile::remove(computer.options.binaryFolders.first()));
        killServer(computer);
        form(computer)->save();
        QTRY_VERIFY_WITH_TIMEOUT(bar(computer).isVisible() && bar(computer).text().contains(QLatin1String("PostgreSQL")),
                                 20'000);
        QVERIFY(bar(computer).button()->isVisible());
        QVERIFY(bar(computer).alternative()->isVisible());
        QVERIFY(computer.isSignedIn());
        QTRY_VERIFY(child<NoticeBar>(form(computer), "notice")->isVisible());
        QVERIFY2(isPlain(said(form(computer))), qPrintable(said(form(computer))));
        QCOMPARE(child<QLineEdit>(form(computer), "name")->text(), QStringLiteral("Lisbon"));
        // Installed again, it is found without anything more.
        QVERIFY(QFile::link(realPrograms(), computer.options.binaryFolders.first()));
        click(bar(computer).button());
        QTRY_VERIFY_WITH_TIMEOUT(!bar(computer).isVisible(), 30'000);
        form(computer)->save();
        QTRY_VERIFY_WITH_TIMEOUT(form(computer) == nullptr, 15'000);
        computer.stop();
    }

    void aPrivateServerWhoseFilesRefuseAStartIsSaidAndMendedByItself()
    {
        Computer computer;
        computer.start();
        computer.startHere();
        typeTrip(computer);
        const QString control = computer.options.dataFolder + QStringLiteral("/postgresql/global/pg_control");
        killServer(computer);
        QVERIFY(QFile::rename(control, control + QStringLiteral(".away")));
        form(computer)->save();
        QTRY_VERIFY_WITH_TIMEOUT(bar(computer).isVisible() && bar(computer).text().contains(QLatin1String("damaged")),
                                 20'000);
        QVERIFY(bar(computer).alternative()->isVisible());
        QCOMPARE(child<QLineEdit>(form(computer), "name")->text(), QStringLiteral("Lisbon"));
        QVERIFY(computer.isSignedIn());
        // Brought back from a backup: the next try by itself finds it.
        QVERIFY(QFile::rename(control + QStringLiteral(".away"), control));
        QTRY_VERIFY_WITH_TIMEOUT(!bar(computer).isVisible(), 60'000);
        form(computer)->save();
        QTRY_VERIFY_WITH_TIMEOUT(form(computer) == nullptr, 15'000);
        computer.stop();
    }

    void fromAPrivateServerThatIsGoneOneOpensAnotherDatabase()
    {
        TestDatabase two;
        Computer computer;
        installOwnPostgres(computer);
        computer.start();
        computer.startHere();
        computer.remember(two.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        QVERIFY(QFile::remove(computer.options.binaryFolders.first()));
        killServer(computer);
        computer.program->services()->trips.invalidate();
        QTRY_VERIFY_WITH_TIMEOUT(bar(computer).isVisible() && bar(computer).alternative()->isVisible(), 20'000);
        QCOMPARE(bar(computer).alternative()->text(), QStringLiteral("&Other Database…"));
        click(bar(computer).alternative());
        QTRY_VERIFY(computer.databases() != nullptr);
        QVERIFY(choose(*computer.databases(), QStringLiteral("Two")));
        click(child<QPushButton>(computer.databases(), "open"));
        QTRY_VERIFY(computer.isIn(two.profile()));
        QVERIFY(!bar(computer).isVisible());
        computer.stop();
    }

    void aDroppedDatabaseIsNamedAndWhatWasReadAndTypedStays()
    {
        auto one = std::make_unique<TestDatabase>();
        TestDatabase two;
        Computer computer;
        computer.remember(one->profile());
        computer.remember(two.profile());
        computer.save(QStringLiteral("One"), one->profile());
        computer.save(QStringLiteral("Two"), two.profile());
        RawClient(one->profile())
            .query("INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, description) "
                   "SELECT gen_random_uuid(), id, 'Rome', '2027-04-01', '2027-04-05', 'pleasure', '' FROM users");
        computer.start();
        QTRY_VERIFY(computer.isIn(one->profile()));
        QCOMPARE(computer.window().tripsPage()->model().rowCount(), 1);
        typeTrip(computer);
        const QString name = one->profile().database;
        one.reset(); // drops it, connections or not
        form(computer)->save();
        QTRY_VERIFY2(bar(computer).isVisible() && bar(computer).text().contains(name), qPrintable(bar(computer).text()));
        QTRY_VERIFY(child<NoticeBar>(form(computer), "notice")->isVisible());
        QVERIFY2(said(form(computer)).contains(name), qPrintable(said(form(computer))));
        QCOMPARE(child<QLineEdit>(form(computer), "name")->text(), QStringLiteral("Lisbon"));
        QCOMPARE(computer.window().tripsPage()->model().rowCount(), 1);
        QVERIFY(bar(computer).button()->isVisible());
        click(bar(computer).alternative());
        QTRY_VERIFY(computer.databases() != nullptr);
        computer.dialogs.answers = {1}; // discard what was typed
        QVERIFY(choose(*computer.databases(), QStringLiteral("Two")));
        child<QPushButton>(computer.databases(), "open")->click();
        QTRY_VERIFY(computer.isIn(two.profile()));
        QVERIFY(!bar(computer).isVisible());
        computer.stop();
    }
};

QTEST_MAIN(GoneForGoodTest)
#include "test_gone_for_good.moc"
