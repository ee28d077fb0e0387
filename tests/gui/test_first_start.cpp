// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/progress_page.h"
#include "gui/sign_in_page.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace viatica;
using namespace viatica::test;

/// The program on a computer that has never seen it: a private server of its own for each test function.
class FirstStartTest : public QObject
{
    Q_OBJECT

private:
    struct Computer
    {
        Computer()
        {
            options = TestServer::options();
            options.dataFolder = folder.path() + QStringLiteral("/data");
            QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        }
        std::unique_ptr<Composition> program()
        {
            return std::make_unique<Composition>(
                CompositionParts{std::nullopt, options, secrets, settings, dialogs, clock});
        }

        QTemporaryDir folder{temporaryFolder() + QStringLiteral("/first-XXXXXX")};
        LocalServerOptions options;
        AskEachTimeStore secrets;
        Settings settings;
        ScriptedDialogs dialogs;
        FakeClock clock;
    };

    static void fillIn(WelcomePage& page, const QString& password = QStringLiteral("correct horse"))
    {
        type(child<QLineEdit>(&page, "firstName"), QStringLiteral("Anna"));
        type(child<QLineEdit>(&page, "lastName"), QStringLiteral("Example"));
        type(child<QLineEdit>(&page, "email"), QStringLiteral(" Anna@Example.org "));
        type(child<QLineEdit>(&page, "password"), password);
    }

private Q_SLOTS:
    void nameAddressAndPasswordAreAllItTakes()
    {
        Computer computer;
        auto program = computer.program();
        QElapsedTimer time;
        time.start();
        program->start();
        QVERIFY(program->window().isVisible());
        QTRY_VERIFY(program->window().welcomePage().isVisible());
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));

        fillIn(program->window().welcomePage());
        time.restart();
        QTest::keyClick(child<QLineEdit>(&program->window().welcomePage(), "password"), Qt::Key_Return);
        QTRY_VERIFY(program->window().progressPage().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(program->window().tripsPage() != nullptr, 30'000);
        qInfo("from Start to the trips: %lld ms", time.elapsed());

        RawClient raw(program->services()->database.profile());
        QCOMPARE(raw.query("SELECT email, \"firstName\", \"lastName\" FROM users"),
                 (RawClient::Rows{{QStringLiteral("anna@example.org"), QStringLiteral("Anna"),
                                   QStringLiteral("Example")}}));
        QVERIFY(!raw.value("SELECT password FROM users").contains(QStringLiteral("correct horse")));
    }

    void theSecondStartGoesStraightToTheTrips()
    {
        Computer computer;
        auto program = computer.program();
        program->start();
        QTRY_VERIFY(program->window().welcomePage().isVisible());
        fillIn(program->window().welcomePage());
        click(child<QPushButton>(&program->window().welcomePage(), "go"));
        QTRY_VERIFY_WITH_TIMEOUT(program->window().tripsPage() != nullptr, 30'000);
        program->close();
        program.reset();

        program = computer.program();
        program->start();
        QTRY_VERIFY_WITH_TIMEOUT(program->window().tripsPage() != nullptr, 30'000);
        QCOMPARE(program->services()->session.user().email, QStringLiteral("anna@example.org"));
    }

    void closingTheLastWindowStopsTheServer()
    {
        Computer computer;
        auto program = computer.program();
        program->start();
        QTRY_VERIFY(program->window().welcomePage().isVisible());
        fillIn(program->window().welcomePage());
        click(child<QPushButton>(&program->window().welcomePage(), "go"));
        QTRY_VERIFY_WITH_TIMEOUT(program->window().tripsPage() != nullptr, 30'000);
        QSignalSpy closed(program.get(), &Composition::closed);
        QVERIFY(QFile::exists(computer.options.dataFolder + QStringLiteral("/postgresql/postmaster.pid")));
        program->window().close();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!program->window().isVisible());
        QVERIFY(!QFile::exists(computer.options.dataFolder + QStringLiteral("/postgresql/postmaster.pid")));
    }

    void faultsAreSaidBesideTheFieldsBeforeAnythingIsMade()
    {
        Computer computer;
        auto program = computer.program();
        program->start();
        WelcomePage& page = program->window().welcomePage();
        QTRY_VERIFY(page.isVisible());
        fillIn(page, QStringLiteral("short"));
        click(child<QPushButton>(&page, "go"));
        QVERIFY(child<QLabel>(&page, "passwordMessage")->text().contains(QStringLiteral("8")));
        QVERIFY(child<QLineEdit>(&page, "password")->hasFocus());
        QVERIFY(page.isVisible());
        QVERIFY(!QFile::exists(computer.options.dataFolder + QStringLiteral("/postgresql")));
    }

    void withoutPostgresqlASentenceSaysWhatToDoAndNothingTypedIsLost()
    {
        Computer computer;
        const QStringList real = computer.options.binaryFolders;
        computer.options.binaryFolders = {computer.folder.path()};
        auto program = computer.program();
        program->start();
        WelcomePage& page = program->window().welcomePage();
        QTRY_VERIFY(page.isVisible());
        fillIn(page);
        click(child<QPushButton>(&page, "go"));
        ProgressPage& progress = program->window().progressPage();
        QTRY_VERIFY(!progress.failure().isEmpty());
        QVERIFY2(progress.failure().contains(QStringLiteral("PostgreSQL")), qPrintable(progress.failure()));
        click(child<QPushButton>(&progress, "back"));
        QTRY_VERIFY(page.isVisible());
        QCOMPARE(child<QLineEdit>(&page, "firstName")->text(), QStringLiteral("Anna"));
    }

    void closingWhileTheServerIsMadeEndsAtOnce()
    {
        Computer computer;
        auto program = computer.program();
        program->start();
        QTRY_VERIFY(program->window().welcomePage().isVisible());
        fillIn(program->window().welcomePage());
        click(child<QPushButton>(&program->window().welcomePage(), "go"));
        QTRY_VERIFY(program->window().progressPage().isVisible());
        QElapsedTimer time;
        time.start();
        program->close();
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
        program.reset();
        QVERIFY(!QFile::exists(computer.options.dataFolder + QStringLiteral("/postgresql/postmaster.pid")));
    }
};

QTEST_MAIN(FirstStartTest)
#include "test_first_start.moc"
