// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/choice_card.h"
#include "gui/connect_page.h"
#include "gui/databases_dialog.h"
#include "gui/notice_bar.h"
#include "gui/progress_page.h"
#include "gui/sign_in_dialog.h"
#include "gui/sign_in_page.h"
#include "gui/start_page.h"
#include "gui/studio.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "models/trip_table_model.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

using namespace viatica;
using namespace viatica::test;

/// Every state of the first minutes in every look, at the smallest window that has to work. Saved to the
/// folder that VIATICA_PHOTOGRAPHS names; without one it only proves that all of them can be drawn.
class StartPhotographsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    void photograph(QWidget& widget, const QString& name)
    {
        m_studio->take(widget, QStringLiteral("start-") + name);
    }
    void setUp()
    {
        QFETCH(int, look);
        m_studio = std::make_unique<Studio>(looks().at(look));
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }
    void cleanup() { m_studio.reset(); }

    void theFirstStartCanBeDrawn_data() { addLooks(); }
    void theFirstStartCanBeDrawn()
    {
        setUp();
        QTemporaryDir folder(temporaryFolder() + QStringLiteral("/pictures-XXXXXX"));
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        LocalServerOptions options = TestServer::options();
        options.dataFolder = folder.filePath(QStringLiteral("data"));
        AskEachTimeStore secrets;
        Settings settings;
        ScriptedDialogs dialogs;
        FakeClock clock;
        Composition program({std::nullopt, options, secrets, settings, dialogs, clock});
        program.start();
        MainWindow& window = program.window();
        window.resize(1024, 640);
        QTRY_VERIFY(program.startPage().isVisible());
        photograph(window, QStringLiteral("choices"));
        click(child<ChoiceCard>(&program.startPage(), "here"));
        QTRY_VERIFY(window.welcomePage().isVisible());
        photograph(window, QStringLiteral("account"));
        click(child<QPushButton>(&window.welcomePage(), "back"));
        QTRY_VERIFY(program.startPage().isVisible());
        click(child<ChoiceCard>(&program.startPage(), "sample"));
        QTRY_VERIFY(window.progressPage().isVisible());
        photograph(window, QStringLiteral("progress"));
        QTRY_VERIFY_WITH_TIMEOUT(window.tripsPage() != nullptr, 30'000);
        QTRY_VERIFY(window.tripsPage()->model().rowCount() > 0);
        photograph(window, QStringLiteral("sample"));
    }

    void connectingCanBeDrawn_data() { addLooks(); }
    void connectingCanBeDrawn()
    {
        setUp();
        Desktop desktop;
        desktop.signIn();
        MainWindow& window = desktop.window();
        window.resize(1024, 640);
        ConnectPage& page = desktop.composition().connectPage();
        window.showOpening(&page);
        QTRY_VERIFY(page.isVisible());
        photograph(window, QStringLiteral("connect"));
        click(child<QPushButton>(&page, "go"));
        photograph(window, QStringLiteral("connect-faults"));

        page.begin({{}, QStringLiteral("Family"), desktop.direct});
        type(child<QLineEdit>(&page, "database"), QStringLiteral("trvael"));
        click(child<QPushButton>(&page, "test"));
        QTRY_VERIFY(child<QWidget>(&page, "report")->isVisible());
        QTRY_VERIFY(!child<QPushButton>(&page, "go")->visibleRegion().isEmpty());
        photograph(window, QStringLiteral("connect-wrong"));
        page.begin({{}, QStringLiteral("Family"), desktop.direct});
        click(child<QPushButton>(&page, "test"));
        QTRY_VERIFY(child<QWidget>(&page, "report")->isVisible());
        photograph(window, QStringLiteral("connect-right"));

        window.progressPage().begin(QStringLiteral("Opening your trips"),
                                    {QStringLiteral("Connect to db.example.org:5432/travel"),
                                     QStringLiteral("Check the tables"), QStringLiteral("Sign in")},
                                    true);
        window.showProgress();
        window.progressPage().fail(
            QStringLiteral("“db.example.org” does not answer. Please check the name, the port "
                           "and your network."),
            [] {});
        photograph(window, QStringLiteral("failed"));

        window.showWorkspace();
        SavedDatabases saved(desktop.settings);
        saved.save({{},
                    QStringLiteral("Family"),
                    ConnectionProfile::fromUrl(QStringLiteral("postgresql://anna@db.example.org/travel"))});
        saved.save({{},
                    QStringLiteral("Agency in town"),
                    ConnectionProfile::fromUrl(
                        QStringLiteral("postgresql://anna@10.0.0.7,10.0.0.8/trips?sslmode=require"))});
        window.actions().action(ActionId::OpenDatabase)->trigger();
        auto* databases = window.findChild<DatabasesDialog*>();
        QTRY_VERIFY(databases != nullptr && databases->isVisible());
        photograph(*databases, QStringLiteral("databases"));
        databases->reject();

        Q_EMIT window.signInRequested();
        auto* again = window.findChild<SignInDialog*>();
        QTRY_VERIFY(again != nullptr && again->isVisible());
        photograph(*again, QStringLiteral("sign-in-again"));
        again->reject();
        desktop.raw->query("SELECT 1");
        window.setConnection(
            QStringLiteral("The server refused the login “anna”: name or password is wrong."),
            QStringLiteral("here"));
        window.connectionBar().setAlternative(QStringLiteral("&Enter Password…"), [] {});
        photograph(window, QStringLiteral("refused"));
    }

    void waitingCanBeDrawn_data() { addLooks(); }
    void waitingCanBeDrawn()
    {
        setUp();
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        MainWindow& window = desktop.window();
        window.resize(1024, 640);
        SignInPage& page = window.signInPage();
        QTRY_VERIFY(page.isVisible());
        type(child<QLineEdit>(&page, "password"), QString::fromLatin1(Desktop::password));
        page.setWorking(true);
        page.setBusy(true);
        page.setSlow(true);
        photograph(window, QStringLiteral("sign-in-slow"));
        page.setBusy(false);
        page.setWorking(false);
        page.showError(Error(ErrorKind::ConnectionLost, QStringLiteral("The connection to the database was lost.")));
        photograph(window, QStringLiteral("sign-in-lost"));
        child<NoticeBar>(&page, "notice")->connectionIsBack();
        photograph(window, QStringLiteral("sign-in-connected"));

        ProgressPage& progress = window.progressPage();
        progress.begin(QStringLiteral("Setting up"),
                       {QStringLiteral("Make the private database on this computer"), QStringLiteral("Make the tables"),
                        QStringLiteral("Make your account")},
                       true);
        window.showProgress();
        progress.setSlow(true);
        photograph(window, QStringLiteral("progress-slow"));
        progress.fail(QStringLiteral("The database for your trips cannot be made in /home/anna/.local/share/viatica. The "
                                     "disk is full. Please make at least 200 MB free there and try again. Nothing was "
                                     "lost."),
                      [] {});
        photograph(window, QStringLiteral("disk-full"));
    }
};

QTEST_MAIN(StartPhotographsTest)
#include "test_start_photographs.moc"
