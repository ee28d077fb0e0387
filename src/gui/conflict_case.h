// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/conflict_dialog.h"
#include "gui/requests.h"

#include <QCoreApplication>
#include <QFuture>

#include <functional>
#include <optional>
#include <utility>

namespace viatica {

/// Two people changed one thing.
template <class Entity>
struct EntityConflict
{
    using Draft = typename Declaration<Entity>::Draft;
    Draft base;                   ///< as it was when editing began
    Draft mine;                   ///< as it was to be saved
    std::optional<Entity> theirs; ///< as it is now; nothing when it is gone
};

/// How it came to that.
enum class ConflictOccasion {
    Editing, ///< mine was typed
    Undoing, ///< mine is how it was before a change that is taken back (or done again)
};

/// How it ended.
enum class ConflictEnd {
    Saved,
    SavedAsNew, ///< because the old one is gone
    Back,       ///< nothing was decided
    Discarded,  ///< what was typed is not wanted any more
};

template <class Entity>
struct EntityConflictOutcome
{
    ConflictEnd end = ConflictEnd::Back;
    Entity saved;                                ///< what was saved
    typename Declaration<Entity>::Draft replaced; ///< and what it has replaced
};

/// What a kind of thing is called and how it is written, for its conflicts.
template <class Entity>
struct ConflictSubject
{
    using Draft = typename Declaration<Entity>::Draft;
    std::function<QString(const Draft&)> name;
    QString saveAsNewText; ///< what can be done when it is gone, as a sentence
    std::function<QList<ConflictField>(const QLocale&, const Draft& base, const Draft& mine, const Draft& theirs)>
        fields;
    std::function<QList<ConflictField>(const QLocale&, const Draft&)> draftFields;
    std::function<QFuture<Entity>(const Draft&, const RowVersion&)> update;
    /// Under the same id at each try, so that none is doubled.
    std::function<QFuture<Entity>(const Draft&)> create;
};

namespace detail {

/// What is said of every conflict.
struct ConflictTexts
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Conflict)
};

/// What the dialog shows of a conflict with somebody else's change.
[[nodiscard]] ConflictView conflictView(ConflictOccasion occasion, const QString& name);
/// And of one whose row is gone.
[[nodiscard]] ConflictView goneView(ConflictOccasion occasion, const QString& name, const QString& saveAsNewText);
/// Says why saving failed.
void showConflictError(ConflictDialog& dialog, const Error& error);

} // namespace detail

/// One conflict, from the question to what is saved. It belongs to its dialog and closes it.
template <class Entity>
class ConflictCase final : public QObject
{
public:
    using Draft = typename Declaration<Entity>::Draft;
    using Outcome = EntityConflictOutcome<Entity>;

    ConflictCase(ConflictDialog* dialog, ConflictSubject<Entity> subject, EntityConflict<Entity> conflict,
                 ConflictOccasion occasion, std::function<void(const Outcome&)> done)
        : QObject(dialog)
        , m_dialog(dialog)
        , m_subject(std::move(subject))
        , m_conflict(std::move(conflict))
        , m_occasion(occasion)
        , m_done(std::move(done))
        , m_requests(new Requests(this))
    {
        connect(dialog, &ConflictDialog::saveRequested, this, [this] { save(); });
        connect(dialog, &ConflictDialog::saveAsNewRequested, this, [this] { saveAsNew(); });
        connect(dialog, &ConflictDialog::discardRequested, this, [this] { end({ConflictEnd::Discarded, {}, {}}); });
        connect(dialog, &ConflictDialog::backRequested, this, [this] { end({ConflictEnd::Back, {}, {}}); });
        connect(dialog, &ConflictDialog::cancelRequested, m_requests, &Requests::cancel);
        connect(m_requests, &Requests::busyChanged, dialog, &ConflictDialog::setBusy);
        connect(m_requests, &Requests::slowChanged, dialog, &ConflictDialog::setSlow);
        show();
    }

private:
    void show() { m_dialog->setView(m_conflict.theirs ? view() : goneView()); }

    [[nodiscard]] ConflictView view() const
    {
        const Entity& theirs = *m_conflict.theirs;
        ConflictView view = detail::conflictView(m_occasion, m_subject.name(theirs));
        view.fields = m_subject.fields(m_dialog->locale(), m_conflict.base, m_conflict.mine, theirs);
        view.validate = [mine = m_conflict.mine, theirs](const ConflictChoices& choices) {
            return validate(normalized(chosenDraft<Entity>(mine, theirs, choices)));
        };
        return view;
    }

    [[nodiscard]] ConflictView goneView() const
    {
        ConflictView view = detail::goneView(m_occasion, m_subject.name(m_conflict.base), m_subject.saveAsNewText);
        view.fields = m_subject.draftFields(m_dialog->locale(), m_conflict.mine);
        return view;
    }

    void save()
    {
        const Entity theirs = *m_conflict.theirs;
        const Draft merged = normalized(chosenDraft<Entity>(m_conflict.mine, theirs, m_dialog->model().choices()));
        m_dialog->setSaving(true);
        m_requests->write(
            m_subject.update(merged, theirs.version),
            [this, theirs](const Entity& saved) {
                end({ConflictEnd::Saved, saved, theirs});
            },
            [this](const Error& error) { failed(error); });
    }

    void saveAsNew()
    {
        m_dialog->setSaving(true);
        m_requests->write(
            m_subject.create(m_conflict.mine),
            [this](const Entity& saved) {
                end({ConflictEnd::SavedAsNew, saved, {}});
            },
            [this](const Error& error) { failed(error); });
    }

    void failed(const Error& error)
    {
        m_dialog->setSaving(false);
        if (error.kind() == ErrorKind::Stale) {
            const auto* theirs = error.current<Entity>();
            m_conflict.theirs = theirs ? std::optional(*theirs) : std::nullopt;
            show();
            if (!theirs)
                return;
        }
        detail::showConflictError(*m_dialog, error);
    }

    void end(const Outcome& outcome)
    {
        const auto done = std::exchange(m_done, {});
        if (!done)
            return;
        m_dialog->done(QDialog::Accepted);
        done(outcome);
    }

    ConflictDialog* m_dialog;
    ConflictSubject<Entity> m_subject;
    EntityConflict<Entity> m_conflict;
    ConflictOccasion m_occasion;
    std::function<void(const Outcome&)> m_done;
    Requests* m_requests;
};

/// Asks field by field what to keep, and saves it; asks again when somebody was faster, and offers a new one when the
/// old one is gone. @p done is called once, unless the dialog is deleted before; it deletes itself when it closes.
template <class Entity>
QDialog* resolveConflict(QWidget* parent, const ConflictSubject<Entity>& subject, const EntityConflict<Entity>& conflict,
                         ConflictOccasion occasion, std::function<void(const EntityConflictOutcome<Entity>&)> done)
{
    auto* dialog = new ConflictDialog(parent);
    new ConflictCase<Entity>(dialog, subject, conflict, occasion, std::move(done));
    dialog->open();
    return dialog;
}

} // namespace viatica
