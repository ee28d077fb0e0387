// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "gui/gui_services.h"
#include "models/trip_context.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

namespace viatica {

class Dialogs;
class ItemChanges;
class ItemDialog;
class Requests;
struct ItemMove;

/// What one does with items, wherever they are listed: opens the forms, and hands what becomes of them to ItemChanges.
/// One form at a time.
class ItemCommands final : public QObject
{
    Q_OBJECT

public:
    /// @p page owns this object and the dialogs.
    ItemCommands(const GuiServices& services, ItemChanges& changes, Dialogs& dialogs, QWidget* page);

    /// A form for a new item. @p context with a null trip: an item in no trip.
    void add(ItemKind kind, const TripContext& context);
    /// Reads the item anew, with its notes, and opens its form.
    void edit(const ItemRef& item, const TripContext& context);
    void duplicate(const AnyItem& item);
    /// @p from is the trip where they are; null for none.
    void move(const QList<AnyItem>& items, TripId from);
    /// Onto a trip that is known.
    void moveTo(const QList<ItemRef>& items, TripId trip, const QString& name);
    void remove(const QList<ItemRef>& items);
    [[nodiscard]] Requests& requests() { return *m_requests; }

Q_SIGNALS:
    /// An item was added or changed; the list may select it.
    void saved(const viatica::ItemRef& item);
    /// Something to be told that is no failure.
    void noticed(const QString& sentence);
    void failed(const viatica::Error& error);
    void signInRequested();

private:
    template <class Entity>
    void editOne(const ItemRef& item, const TripContext& context);
    [[nodiscard]] bool mayOpen();
    void open(QDialog* dialog);
    void follow(ItemDialog* dialog);
    void showMoved(const ItemMove& move, qsizetype wanted);

    const GuiServices m_services;
    ItemChanges& m_changes;
    Dialogs& m_dialogs;
    QWidget* m_page;
    Requests* m_requests;
    QPointer<QDialog> m_dialog;
};

} // namespace viatica
