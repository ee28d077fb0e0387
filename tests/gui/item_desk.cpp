// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_desk.h"

#include "gui/main_window.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace viatica::test {

namespace {

constexpr int patience = 60'000; ///< ms until the lists are in memory, on a busy machine

QWidget* keyboardOwner()
{
    QWidget* popup = QApplication::activePopupWidget();
    // Without a display a list that was closed stays the active window.
    if (QWidget* dialog = QApplication::activeModalWidget(); !popup && dialog && !dialog->isActiveWindow()) {
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog);
    }
    QWidget* focus = QApplication::focusWidget();
    if (!popup && !focus)
        throw std::runtime_error("nobody has the keyboard");
    return popup ? popup : focus;
}

} // namespace

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(keyboardOwner(), key, modifiers);
}

void enter(const QString& text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(keyboardOwner(), letter.toLatin1());
        } else { // as an input method hands it over
            QInputMethodEvent event;
            event.setCommitString(letter);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
}

void fill(const QString& text)
{
    enter(text);
    press(Qt::Key_Tab);
}

ItemDesk::ItemDesk(bool withLists)
{
    desktop.signIn();
    trip.tripId = TripId(QUuid::fromString(
        desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-14"))));
    trip.name = QStringLiteral("Tokyo");
    trip.departure = QDate(2027, 6, 1);
    trip.returning = QDate(2027, 6, 14);
    if (withLists) // they are in memory, as a while after the start
        await(services().airports.searchAirports(QStringLiteral("x")), patience);
}

// A dialog that is still open works with what goes now.
ItemDesk::~ItemDesk()
{
    delete m_dialog;
}

ItemDialog& ItemDesk::show(ItemDialog* dialog)
{
    m_dialog = dialog;
    QObject::connect(dialog, &ItemDialog::saved, dialog, [this](const SavedItem& item) { saved.append(item); });
    dialog->open();
    if (!QTest::qWaitForWindowExposed(dialog))
        throw std::runtime_error("the dialog is not shown");
    dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(dialog))
        throw std::runtime_error("the dialog is not active");
    return *dialog;
}

ItemDialog& ItemDesk::add(ItemKind kind)
{
    if (kind != ItemKind::Flight)
        await(services().cities.searchCities(QStringLiteral("x")), patience);
    return show(new ItemDialog(services().forWindows(), desktop.dialogs, trip, kind, &desktop.window()));
}

ItemDialog& ItemDesk::edit(ItemKind kind)
{
    return withItemType(kind, [&](auto type) -> ItemDialog& {
        using Entity = typename decltype(type)::type;
        const QString id = desktop.raw->value(
            (QStringLiteral("SELECT id FROM ") + QLatin1String(Declaration<Entity>::table)).toUtf8().constData());
        const auto record = await(services().items.of<Entity>().get(decltype(Entity::id)(QUuid::fromString(id))));
        return show(new ItemDialog(services().forWindows(), desktop.dialogs, trip, AnyItem(record.item), record.travellers,
                                   &desktop.window()));
    });
}

bool ItemDesk::isClosed() const
{
    return !m_dialog || !m_dialog->isVisible();
}

void ItemDesk::save()
{
    press(Qt::Key_S, Qt::AltModifier);
    // A button that is pressed by its key shows so for a moment before it does anything.
    QPointer<QAbstractButton> button = child<QDialogButtonBox>(m_dialog, "buttons")->button(QDialogButtonBox::Save);
    if (!QTest::qWaitFor([&] { return !button || !button->isDown(); }))
        throw std::runtime_error("the button stays down");
}

bool ItemDesk::saves()
{
    save();
    return QTest::qWaitFor([this] { return isClosed(); });
}

QString ItemDesk::message(const char* name) const
{
    return child<QLabel>(m_dialog, name)->text();
}

} // namespace viatica::test
