// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/about_dialog.h"
#include "gui/diagnostics_dialog.h"
#include "gui/notice_bar.h"
#include "gui/section_list.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QClipboard>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

using namespace viatica;
using namespace viatica::test;

/// Help → Diagnostics and Help → About.
class DiagnosticsTest : public QObject
{
    Q_OBJECT

private:
    template <class Dialog>
    static Dialog* open(Desktop& desktop, ActionId id)
    {
        desktop.window().actions().action(id)->trigger();
        auto* dialog = desktop.window().findChild<Dialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    static QString fact(const DiagnosticsDialog& dialog, const char* name)
    {
        const QString label = QStringLiteral("  ") + QLatin1String(name) + QStringLiteral(": ");
        for (const QString& line : dialog.text().split(QLatin1Char('\n')))
            if (line.startsWith(label))
                return line.mid(label.size());
        return {};
    }

private Q_SLOTS:
    void itSaysWhatAHelperWantsToKnow()
    {
        Desktop desktop;
        desktop.signIn();
        auto* dialog = open<DiagnosticsDialog>(desktop, ActionId::Diagnostics);
        QVERIFY(dialog != nullptr);
        QCOMPARE(fact(*dialog, "Viatica"), QStringLiteral(VIATICA_VERSION));
        QCOMPARE(fact(*dialog, "Qt"), QString::fromLatin1(qVersion()));
        QTRY_COMPARE(fact(*dialog, "PostgreSQL"),
                     desktop.raw->value("SELECT current_setting('server_version')"));
        QCOMPARE(fact(*dialog, "Database"), desktop.raw->value("SELECT current_database()"));
        QCOMPARE(fact(*dialog, "Login"), desktop.raw->value("SELECT session_user"));
        QCOMPARE(fact(*dialog, "Steps not yet applied"), QStringLiteral("0"));
        QVERIFY(fact(*dialog, "Schema").contains(
            desktop.raw->value("SELECT max(number) FROM viatica.migrations")));
        QCOMPARE(fact(*dialog, "State"), QStringLiteral("connected"));
        QVERIFY(!fact(*dialog, "Encryption").isEmpty());
        QVERIFY(fact(*dialog, "Round trip").endsWith(QStringLiteral(" ms")));
        QVERIFY(fact(*dialog, "Statements").toInt() > 0);
        QVERIFY(!fact(*dialog, "Hits").isEmpty());
        QVERIFY(!fact(*dialog, "libpq").isEmpty());
    }

    void itIsCopiedAsTextWithoutAnySecret()
    {
        Desktop desktop;
        desktop.signIn();
        auto* dialog = open<DiagnosticsDialog>(desktop, ActionId::Diagnostics);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(!fact(*dialog, "PostgreSQL").isEmpty());
        QVERIFY(child<QPushButton>(dialog, "copy")->isDefault());
        QTest::keyClick(dialog, Qt::Key_Return);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, dialog->text());
        QVERIFY(copied.contains(QStringLiteral("PostgreSQL: ")));
        QVERIFY(!copied.contains(QLatin1String(Desktop::password)));
        QVERIFY(!copied.contains(QLatin1String(Desktop::email)));
        QVERIFY(!copied.contains(QString(64, QLatin1Char('a')))); // the session's token
        if (!desktop.direct.password.isEmpty())
            QVERIFY(!copied.contains(desktop.direct.password));
    }

    void theCountersMoveWithARefresh()
    {
        Desktop desktop;
        desktop.signIn();
        auto* dialog = open<DiagnosticsDialog>(desktop, ActionId::Diagnostics);
        QTRY_VERIFY(!fact(*dialog, "PostgreSQL").isEmpty());
        const int before = fact(*dialog, "Statements").toInt();
        click(child<QPushButton>(dialog, "refresh"));
        QTRY_VERIFY(fact(*dialog, "Statements").toInt() > before);
    }

    void itWorksWhileTheConnectionIsLost()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        relay.refuse();
        relay.cut();
        click(child<QToolButton>(&desktop.window(), "connectionState"));
        auto* dialog = desktop.window().findChild<DiagnosticsDialog*>();
        QVERIFY(dialog != nullptr);
        auto* notice = child<NoticeBar>(dialog, "notice");
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 15'000);
        QVERIFY(notice->text().startsWith(QStringLiteral("The server does not answer.")));
        QCOMPARE(fact(*dialog, "State"), QStringLiteral("not connected"));
        QVERIFY(!fact(*dialog, "Statements").isEmpty());
        QVERIFY(fact(*dialog, "PostgreSQL").isEmpty());
        relay.heal();
        click(child<QPushButton>(dialog, "refresh"));
        QTRY_VERIFY_WITH_TIMEOUT(!fact(*dialog, "PostgreSQL").isEmpty(), 15'000);
        QTRY_VERIFY(!notice->isVisible());
    }

    void itGoesWithTheSession()
    {
        Desktop desktop;
        desktop.signIn();
        QVERIFY(open<DiagnosticsDialog>(desktop, ActionId::Diagnostics) != nullptr);
        desktop.window().leave();
        QVERIFY(desktop.window().findChild<DiagnosticsDialog*>() == nullptr);
    }

    void beforeThereIsASessionItSaysWhatItCan()
    {
        Desktop desktop;
        desktop.start();
        auto* dialog = open<DiagnosticsDialog>(desktop, ActionId::Diagnostics);
        QVERIFY(dialog != nullptr);
        QCOMPARE(fact(*dialog, "Viatica"), QStringLiteral(VIATICA_VERSION));
        QVERIFY(child<NoticeBar>(dialog, "notice")->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aboutSaysTheVersionTheLicenceAndWhoseWorkIsInIt()
    {
        Desktop desktop;
        desktop.signIn();
        auto* dialog = open<AboutDialog>(desktop, ActionId::About);
        QVERIFY(dialog != nullptr);
        for (const char* word :
             {VIATICA_VERSION, "GNU General Public License", "Tabler Icons", "MIT", "OurAirports",
              "public domain", "OpenTravelData", "GeoNames", "CC BY 4.0", "iso-codes", "LGPL-2.1-or-later",
              "Unicode CLDR", "Qt", "PostgreSQL", "QtKeychain"})
            QVERIFY2(dialog->text().contains(QLatin1String(word)), word);
        auto* text = child<QTextBrowser>(dialog, "text");
        QVERIFY(text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard) ||
                text->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Tab); // to the first link
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(desktop.dialogs.opened.size(), 1);
        QCOMPARE(desktop.dialogs.opened.first().host(), QStringLiteral("www.gnu.org"));
    }
};

QTEST_MAIN(DiagnosticsTest)
#include "test_diagnostics.moc"
