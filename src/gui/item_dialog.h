// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_draft.h"
#include "gui/gui_services.h"
#include "gui/item_form.h"

#include <QDialog>
#include <QStringList>

#include <memory>
#include <optional>

namespace Ui {
class ItemDialog;
}

namespace viatica {

class Dialogs;
class Error;
class FormMessages;
class Requests;
template <class Entity>
struct EntityConflictOutcome;

/// What saving an item has done.
struct SavedItem
{
    AnyItem after;
    std::optional<AnyItem> before; ///< what it has replaced; nothing when it is new
    QList<ItemTraveller> travellers;       ///< who travels on it now
    QList<ItemTraveller> travellersBefore; ///< and who did before
};

/// Makes an item of any kind or changes one: the form of its kind above what all kinds have. It closes when the item is
/// saved; a save that fails keeps it open with everything that was typed. When somebody else has changed other fields
/// meanwhile, both changes are kept; when they have changed the same ones, it asks. Deletes itself when it closes.
class ItemDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A new item of that kind.
    ItemDialog(const GuiServices& services, Dialogs& dialogs, const TripContext& trip, ItemKind kind,
               QWidget* parent = nullptr);
    /// Changes an item as it was read, with its notes. @p travellers are those who were read with it.
    ItemDialog(const GuiServices& services, Dialogs& dialogs, const TripContext& trip, const AnyItem& item,
               const QList<ItemTraveller>& travellers, QWidget* parent = nullptr);
    ~ItemDialog() override;

    [[nodiscard]] ItemForm& form() const { return *m_form; }
    /// The item as it is typed.
    [[nodiscard]] AnyItem item() const;
    /// Whether something differs from what was there at the beginning.
    [[nodiscard]] bool isDirty() const;

    void save();
    void reject() override;

Q_SIGNALS:
    /// Comes twice for a flight with its way back.
    void saved(const viatica::SavedItem& item);
    /// After saved(): a sentence about what somebody else had changed meanwhile, which was kept.
    void othersKept(const QString& sentence);
    /// The session has ended; the dialog stays as it is.
    void signInRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setUp(const TripContext& trip, ItemKind kind);
    void setUpButtons();
    void setUpTravellers(const TripContext& trip, ItemKind kind);
    void alignLabels();
    void showItem(const AnyItem& item, const QList<ItemTraveller>& travellers);
    [[nodiscard]] FieldErrors faults() const;
    [[nodiscard]] bool areTravellersDirty() const;
    void labelTravellers();
    [[nodiscard]] bool waitsForLists();
    void saveItem();
    void send(const AnyItem& item);
    void itemSaved(const AnyItem& item);
    void saveCompanion();
    void finish();
    void showError(const Error& error, const AnyItem& sent);
    void tripIsGone(const Error& error);
    void keepStandalone();
    template <class Entity>
    void bringTogether(const Entity& sent, const Entity* theirs);
    template <class Entity>
    void resolved(const EntityConflictOutcome<Entity>& outcome);
    void findAlreadySaved(const AnyItem& sent, const Error& error);
    void noteOthers(const QStringList& columns, const QStringList& mine);
    void setSaving(bool saving);
    void discard();

    std::unique_ptr<Ui::ItemDialog> m_ui;
    GuiServices m_services;
    Dialogs& m_dialogs;
    ItemForm* m_form = nullptr;
    FormMessages* m_messages = nullptr;
    Requests* m_requests = nullptr;
    AnyItem m_base;                        ///< as it was at the beginning, or as it was saved since
    QString m_travellersText; ///< of the label, where there are several
    QList<ItemTraveller> m_baseTravellers; ///< likewise
    AnyItem m_companion;                   ///< the flight back: its id is the same at each try
    std::optional<RowVersion> m_version;   ///< nothing for an item that is not saved yet
    bool m_isNew = false; ///< this dialog makes it, even if an earlier answer was lost and m_version is known since
    QStringList m_othersKept; ///< names of fields that somebody else changed while the dialog was open
    bool m_saving = false;
};

} // namespace viatica
