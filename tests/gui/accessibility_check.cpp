// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessibility_check.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QHash>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

namespace viatica::test {

namespace {

QString nameOf(const QWidget* widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* one = widget; one && !one->isWindow(); one = one->parentWidget())
        if (!one->objectName().isEmpty())
            return name + QStringLiteral(" “") + one->objectName() + QStringLiteral("”");
    return name;
}

/// The widget or one around it takes its focus: an edit's viewport, the field inside a combo box.
bool isPartOfAnother(const QWidget* widget)
{
    for (const QWidget* around = widget->parentWidget(); around && !widget->isWindow();
         around = around->parentWidget())
        if (around->focusProxy() == widget || widget->focusProxy() == around)
            return true;
    return widget->objectName().startsWith(QLatin1String("qt_"));
}

/// One of several buttons of which one is chosen: Tab meets the group, arrow keys the members.
bool isOtherOfGroup(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (!button || button->isChecked())
        return false;
    if (button->group())
        return button->group()->exclusive() && button->group()->checkedButton();
    return button->autoExclusive() && button->isCheckable();
}

bool takesTab(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy() && !isPartOfAnother(widget) && !isOtherOfGroup(widget);
}

QRect placeOf(const QWidget* widget)
{
    return {widget->mapToGlobal(QPoint()), widget->size()};
}

/// Whether somebody who reads lines from left to right, in columns, comes from one to the other.
bool isForward(const QRect& from, const QRect& to)
{
    const bool sameLine = to.center().y() <= from.bottom() && to.center().y() >= from.top();
    const bool besides = to.left() >= from.right() || to.right() <= from.left();
    if (sameLine && besides)
        return to.left() >= from.right();
    // A column to the right begins at its top.
    return to.top() >= from.top() || to.left() >= from.right();
}

void checkRows(const QAbstractItemView& view, QStringList& faults, const QModelIndex& parent = {})
{
    if (!view.model() || view.model()->columnCount() == 0)
        return;
    for (int row = 0; row < std::min(view.model()->rowCount(parent), 50); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        checkRows(view, faults, index);
        QString sentence = index.data(Qt::AccessibleTextRole).toString();
        if (sentence.isEmpty())
            sentence = index.data(Qt::DisplayRole).toString();
        // Several columns need more words than the first one shows; a heading has only that.
        const bool silent =
            view.model()->columnCount(parent) > 1 && !index.siblingAtColumn(1).data().toString().isEmpty()
                ? !sentence.contains(QLatin1Char(' ')) || sentence == index.data(Qt::DisplayRole).toString()
                : sentence.isEmpty();
        if (silent) {
            faults.append(QStringLiteral("row %1 of %2 reads “%3”").arg(row).arg(nameOf(&view), sentence));
            return;
        }
    }
}

void collectMenu(QMenu& menu, QStringList& faults)
{
    QHash<QKeySequence, QString> letters;
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu())
            collectMenu(*action->menu(), faults);
        const QKeySequence letter = QKeySequence::mnemonic(action->text());
        if (letter.isEmpty())
            continue;
        if (letters.contains(letter))
            faults.append(QStringLiteral("“%1” and “%2” share %3 in the menu %4")
                              .arg(letters.value(letter), action->text(), letter.toString(), menu.title()));
        letters.insert(letter, action->text());
    }
}

} // namespace

QStringList silentControls(QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->focusPolicy() == Qt::NoFocus ||
            widget->focusProxy() || isPartOfAnother(widget) || qobject_cast<QMenuBar*>(widget))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || !spoken->state().focusable)
            continue;
        if (spoken->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(QStringLiteral("%1 has no name").arg(nameOf(widget)));
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget))
            checkRows(*view, faults);
    }
    return faults;
}

QStringList tabOrderFaults(QWidget& window)
{
    QStringList faults;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window does not become active")};
    QList<QWidget*> expected;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->window() == &window && takesTab(widget))
            expected.append(widget);
    if (expected.isEmpty())
        return faults;
    QWidget* const before = window.focusWidget();
    expected.first()->setFocus(Qt::TabFocusReason);
    if (!QTest::qWaitFor([&] {
            QWidget* focus = QApplication::focusWidget();
            return focus && focus->window() == &window;
        }))
        return {QStringLiteral("the window does not get the focus")};
    QList<QWidget*> met;
    QWidget* at = QApplication::focusWidget();
    while (at && !met.contains(at) && met.size() < 200) {
        met.append(at);
        // A date's day, month and year are stops of their own within it.
        for (int stop = 0; stop < 4 && QApplication::focusWidget() == at; ++stop)
            QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    if (at != met.value(0))
        faults.append(QStringLiteral("Tab does not come round: it ends at %1")
                          .arg(at ? nameOf(at) : QStringLiteral("nothing")));
    for (const QWidget* widget : std::as_const(expected)) {
        const bool found = std::any_of(met.cbegin(), met.cend(), [&](const QWidget* one) {
            return one == widget || widget->isAncestorOf(one);
        });
        if (!found)
            faults.append(QStringLiteral("Tab does not reach %1").arg(nameOf(widget)));
    }
    QStringList back;
    for (qsizetype i = 0; i < met.size(); ++i) {
        const QWidget* from = met.at(i);
        const QWidget* to = met.at((i + 1) % met.size());
        if (!isForward(placeOf(from), placeOf(to)))
            back.append(QStringLiteral("Tab goes back from %1 to %2").arg(nameOf(from), nameOf(to)));
    }
    if (back.size() > 1)
        faults.append(back);
    if (before)
        before->setFocus();
    return faults;
}

QStringList sharedMnemonics(QWidget& window)
{
    QStringList faults;
    QHash<QKeySequence, QString> letters;
    const auto claim = [&](const QString& text, const QString& who) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            return;
        if (letters.contains(letter))
            faults.append(
                QStringLiteral("%1 and %2 share %3").arg(letters.value(letter), who, letter.toString()));
        letters.insert(letter, who);
    };
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            claim(button->text(), nameOf(button));
        else if (const auto* label = qobject_cast<QLabel*>(widget); label && label->buddy())
            claim(label->text(), nameOf(label));
        else if (const auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                claim(tabs->tabText(i), nameOf(tabs));
        else if (const auto* bar = qobject_cast<QMenuBar*>(widget))
            for (QAction* action : bar->actions()) {
                if (!action->isVisible())
                    continue;
                claim(action->text(), QStringLiteral("menu “%1”").arg(action->text()));
                if (action->menu())
                    collectMenu(*action->menu(), faults);
            }
    }
    return faults;
}

QStringList accessibilityFaults(QWidget& window)
{
    return silentControls(window) + tabOrderFaults(window) + sharedMnemonics(window);
}

} // namespace viatica::test
