// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/actions.h"
#include "gui/section_list.h"
#include "gui/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

/// The one registry of actions, its menus, and the list under F1.
class ShortcutsTest : public QObject
{
    Q_OBJECT

private:
    static void collect(const QMenu* menu, QSet<QAction*>& into)
    {
        for (QAction* action : menu->actions()) {
            into.insert(action);
            if (action->menu())
                collect(action->menu(), into);
        }
    }

    static ShortcutsDialog* open(Desktop& desktop)
    {
        QTest::keyClick(&desktop.window(), Qt::Key_F1);
        auto* dialog = desktop.window().findChild<ShortcutsDialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    static QStringList visibleNames(const SectionList& list)
    {
        QStringList names;
        for (int i = 0; i < list.topLevelItemCount(); ++i)
            for (int j = 0; j < list.topLevelItem(i)->childCount(); ++j)
                if (!list.topLevelItem(i)->isHidden() && !list.topLevelItem(i)->child(j)->isHidden())
                    names.append(list.topLevelItem(i)->child(j)->text(0));
        return names;
    }

private Q_SLOTS:
    void noKeyIsNamedThatNoKeyboardHas()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().actions().action(ActionId::Undo)->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::Key_Z), QKeySequence(Qt::Key_F14), QKeySequence(Qt::Key_Undo)});
        ShortcutsDialog* dialog = open(desktop);
        QVERIFY(dialog);
        const auto* list = dialog->findChild<SectionList*>();
        QVERIFY(list);
        const auto undo = list->findItems(QStringLiteral("Undo"), Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(undo.size(), 1);
        QCOMPARE(undo.first()->text(1), QStringLiteral("Ctrl+Z"));
    }

    void everyActionIsInAMenuAndNoShortcutIsTakenTwice()
    {
        Desktop desktop;
        desktop.signIn();
        QSet<QAction*> inMenus;
        for (QAction* menu : desktop.window().menuBar()->actions())
            collect(menu->menu(), inMenus);
        ActionRegistry& actions = desktop.window().actions();
        for (QAction* action : actions.actions())
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QCOMPARE(actions.conflicts(), QStringList());
    }

    void noMnemonicIsTakenTwiceInAMenu()
    {
        Desktop desktop;
        desktop.signIn();
        QList<QList<QAction*>> levels{desktop.window().menuBar()->actions()};
        while (!levels.isEmpty()) {
            QHash<QString, QString> taken;
            for (const QAction* action : levels.takeFirst()) {
                if (action->isSeparator())
                    continue;
                const QString mnemonic = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(!mnemonic.isEmpty(), qPrintable(action->text()));
                QVERIFY2(!taken.contains(mnemonic),
                         qPrintable(action->text() + QStringLiteral(" and ") + taken.value(mnemonic)));
                taken.insert(mnemonic, action->text());
                if (action->menu())
                    levels.append(action->menu()->actions());
            }
        }
    }

    void keysFollowThePlatform()
    {
        Desktop desktop;
        desktop.start();
        const ActionRegistry& actions = desktop.window().actions();
        QCOMPARE(actions.action(ActionId::NewTrip)->shortcuts(), QKeySequence::keyBindings(QKeySequence::New));
        QCOMPARE(actions.action(ActionId::Undo)->shortcuts(), QKeySequence::keyBindings(QKeySequence::Undo));
        QCOMPARE(actions.action(ActionId::Find)->shortcuts(), QKeySequence::keyBindings(QKeySequence::Find));
        QVERIFY(!actions.action(ActionId::Preferences)->shortcuts().isEmpty());
        QCOMPARE(actions.action(ActionId::Preferences)->menuRole(), QAction::PreferencesRole);
        QCOMPARE(actions.action(ActionId::Quit)->menuRole(), QAction::QuitRole);
        QCOMPARE(actions.action(ActionId::About)->menuRole(), QAction::AboutRole);
    }

    void f1ListsEveryActionThatHasAKey()
    {
        Desktop desktop;
        desktop.signIn();
        ShortcutsDialog* dialog = open(desktop);
        QVERIFY(dialog != nullptr);
        const QStringList listed = visibleNames(*child<SectionList>(dialog, "list"));
        for (const QAction* action : desktop.window().actions().actions())
            QCOMPARE(listed.contains(ActionRegistry::plainText(action)), !action->shortcut().isEmpty());
        const QString text = child<SectionList>(dialog, "list")->plainText();
        QVERIFY(text.contains(QStringLiteral("New Trip: Ctrl+N")));
        QVERIFY(text.contains(QStringLiteral("Search Everything: Ctrl+K")));
    }

    void theListIsSearchedByNameAndByKey()
    {
        Desktop desktop;
        desktop.signIn();
        ShortcutsDialog* dialog = open(desktop);
        QVERIFY(dialog != nullptr);
        auto* search = child<QLineEdit>(dialog, "search");
        auto* list = child<SectionList>(dialog, "list");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("undo"));
        QCOMPARE(visibleNames(*list), QStringList{QStringLiteral("Undo")});
        type(search, QStringLiteral("ctrl+k"));
        QCOMPARE(visibleNames(*list), QStringList{QStringLiteral("Search Everything")});
        type(search, QStringLiteral("nonsense"));
        QVERIFY(visibleNames(*list).isEmpty());
        QVERIFY(child<QLabel>(dialog, "nothing")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aTextWithoutItsMnemonicStaysReadable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("mnemonic") << QStringLiteral("&New Trip…") << QStringLiteral("New Trip");
        QTest::newRow("inside") << QStringLiteral("E&xport") << QStringLiteral("Export");
        QTest::newRow("in brackets") << QStringLiteral("ファイル(&F)") << QStringLiteral("ファイル");
        QTest::newRow("a real one") << QStringLiteral("Cut && &Paste") << QStringLiteral("Cut & Paste");
    }

    void aTextWithoutItsMnemonicStaysReadable()
    {
        QFETCH(QString, text);
        const QAction action(text);
        QTEST(ActionRegistry::plainText(&action), "plain");
    }
};

QTEST_MAIN(ShortcutsTest)
#include "test_shortcuts.moc"
