// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trash_page.h"

#include "domain/clock.h"
#include "gui/actions.h"
#include "gui/dialogs.h"
#include "gui/requests.h"
#include "gui/restore_result_dialog.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/trash_table_view.h"
#include "gui/trip_changes.h"
#include "models/trash_table_model.h"
#include "services/trip_service.h"
#include "ui_trash_page.h"

#include <QAction>
#include <QMenu>

#include <chrono>
#include <utility>

namespace viatica {

using namespace std::chrono_literals;

namespace {
constexpr auto firstReading = 300ms; // the list of trips comes first
}

TrashPage::TrashPage(const GuiServices& services, ActionRegistry& actions, TripChanges& changes, Dialogs& dialogs,
                     Settings& settings, QWidget* parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::TrashPage>())
    , m_services(services)
    , m_actions(actions)
    , m_changes(changes)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_model(new TrashTableModel(services.trash, services.trips, services.clock, locale(), this))
    , m_requests(new Requests(this))
    , m_run(new RestoreRun(services.trash, *m_requests, this))
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 24), scaled(this, 16), scaled(this, 24), scaled(this, 16));
    m_ui->cardLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    m_ui->stateRow->setStretch(0, 1);
    setUpModel();
    setUpActions();
    watchTheDay();

    connect(m_run, &RestoreRun::progressed, this, &TrashPage::updateState);
    connect(m_run, &RestoreRun::finished, this, &TrashPage::showRestored);
    connect(m_ui->cancel, &QPushButton::clicked, m_requests, &Requests::cancel);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    connect(m_requests, &Requests::slowChanged, this, [this](bool slow) {
        m_ui->cancel->setVisible(slow);
        updateState();
    });
    QTimer::singleShot(firstReading, this, [this] {
        if (!m_asked)
            refresh();
    });
    updateState();
    updateEmptyState();
}

TrashPage::~TrashPage() = default;

TrashTableView& TrashPage::table() const
{
    return *m_ui->table;
}

void TrashPage::setUpModel()
{
    table().setModel(m_model);
    table().restoreColumns(m_settings.value(Setting::TrashColumns).toByteArray());
    connect(m_model, &TrashTableModel::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_requests->begin(m_model, [this] { m_model->cancel(); });
        else
            m_requests->end(m_model);
        updateEmptyState();
    });
    connect(m_model, &TrashTableModel::loaded, this, &TrashPage::loaded);
    connect(m_model, &TrashTableModel::failed, this, [this](const Error& error) {
        if (m_model->rowCount() == 0) {
            m_failure = error;
            updateEmptyState();
        } else if (m_ui->notice->isHidden() || m_noticeOfReading) {
            showError(error, [this] { refresh(); }); // in the place of nothing that is more important
            m_noticeOfReading = true;
        }
    });
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashPage::updateActions);
    connect(&table(), &QTableView::doubleClicked, this, &TrashPage::restoreSelected);
    connect(&table(), &QWidget::customContextMenuRequested, this, &TrashPage::showMenu);
    connect(m_ui->empty, &EmptyState::activated, this, [this] {
        if (m_failure && m_failure->kind() == ErrorKind::AccessDenied)
            Q_EMIT signInRequested();
        else
            refresh();
    });
}

void TrashPage::setUpActions()
{
    const auto on = [&](ActionId id, auto&& slot) {
        connect(m_actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::RestoreFromTrash, &TrashPage::restoreSelected);
    on(ActionId::DeleteForGood, &TrashPage::deleteSelectedForGood);
    on(ActionId::EmptyTrash, &TrashPage::emptyTrash);
    on(ActionId::SelectAll, [this] {
        if (isCurrent())
            table().selectAll();
    });
    on(ActionId::Refresh, [this] {
        if (isCurrent())
            refresh();
    });
    for (const ActionId id : {ActionId::RestoreFromTrash, ActionId::DeleteForGood, ActionId::SelectAll})
        table().addAction(m_actions.action(id));
    connect(m_ui->restore, &QPushButton::clicked, this, &TrashPage::restoreSelected);
    connect(m_ui->emptyTrash, &QPushButton::clicked, this, &TrashPage::emptyTrash);
    updateActions();
}

// "12 more days" changes at midnight, and after the computer has slept over it.
void TrashPage::watchTheDay()
{
    m_day = m_services.clock.today();
    m_dayTimer.setInterval(30s);
    connect(&m_dayTimer, &QTimer::timeout, this, [this] {
        if (m_day == m_services.clock.today())
            return;
        m_day = m_services.clock.today();
        m_model->updateTimes();
    });
    m_dayTimer.start();
}

void TrashPage::refresh()
{
    m_asked = true;
    m_model->refresh();
}

void TrashPage::loaded()
{
    m_failure.reset();
    if (std::exchange(m_noticeOfReading, false))
        m_ui->notice->dismiss();
    Q_EMIT countChanged(m_model->total());
    // The keyboard goes on where it was: at the row that took the place.
    if (m_row >= 0 && !m_run->isRunning() && table().selectedRows().isEmpty() && m_model->rowCount() > 0)
        table().select(qMin(std::exchange(m_row, -1), m_model->rowCount() - 1));
    if (m_focusLater && isCurrent())
        takeFocus();
    updateState();
    updateEmptyState();
    updateActions();
}

// --- What is shown -------------------------------------------------------------------------------------------------

void TrashPage::updateActions()
{
    const bool any = isCurrent() && !m_run->isRunning() && !table().selectionModel()->selectedRows().isEmpty();
    m_actions.action(ActionId::RestoreFromTrash)->setEnabled(any);
    m_actions.action(ActionId::DeleteForGood)->setEnabled(any);
    const bool filled = m_model->rowCount() > 0 && !m_run->isRunning();
    m_actions.action(ActionId::EmptyTrash)->setEnabled(isCurrent() && filled);
    m_ui->restore->setEnabled(any);
    m_ui->restore->setToolTip(any ? QString() : tr("Select in the list what is to come back."));
    m_ui->emptyTrash->setEnabled(filled);
}

void TrashPage::updateState()
{
    if (m_run->isRunning() && m_run->total() > 1)
        m_ui->state->setText(tr("Restoring, %L1 of %L2 done…").arg(m_run->count()).arg(m_run->total()));
    else if (m_run->isRunning())
        m_ui->state->setText(tr("Restoring…"));
    else if (m_model->isLoading() && m_ui->cancel->isVisibleTo(this))
        m_ui->state->setText(tr("Reading the trash…"));
    else
        m_ui->state->setText(tr("What was deleted is kept for %Ln day(s).", nullptr, TrashTableModel::daysKept));
}

void TrashPage::updateEmptyState()
{
    if (m_model->rowCount() > 0) {
        m_ui->stack->setCurrentWidget(m_ui->table);
        return;
    }
    if (m_failure)
        m_ui->empty->show(QStringLiteral("cloud-off"), tr("The trash could not be read"), m_failure->message(),
                          m_failure->kind() == ErrorKind::AccessDenied ? tr("&Sign In") : tr("&Try Again"));
    else if (m_model->isKnown() && !m_model->isLoading())
        m_ui->empty->show(QStringLiteral("trash"), tr("Nothing in the trash"),
                          tr("What you delete waits here for %Ln day(s).", nullptr,
                             TrashTableModel::daysKept));
    else if (!m_model->isKnown())
        m_ui->empty->show(QString(), QString(), QString());
    m_ui->stack->setCurrentWidget(m_ui->empty);
}

void TrashPage::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (table().indexAt(position).isValid()) {
        menu->addAction(m_actions.action(ActionId::RestoreFromTrash));
        menu->addAction(m_actions.action(ActionId::DeleteForGood));
        menu->addSeparator();
    }
    menu->addAction(m_actions.action(ActionId::EmptyTrash));
    menu->popup(table().viewport()->mapToGlobal(position));
}

void TrashPage::showError(const Error& error, const std::function<void()>& again)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    m_noticeOfReading = false;
    if (error.kind() == ErrorKind::AccessDenied)
        m_ui->notice->show(NoticeBar::Kind::Warning, error.message(), tr("&Sign In"),
                           [this] { Q_EMIT signInRequested(); });
    else
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message(), tr("&Try Again"), again);
}

// --- Bringing back -------------------------------------------------------------------------------------------------

QList<TrashEntry> TrashPage::selected() const
{
    QList<TrashEntry> entries;
    for (const int row : table().selectedRows())
        entries.append(m_model->entry(row));
    return entries;
}

void TrashPage::restoreSelected()
{
    restore(selected(), false);
}

void TrashPage::restore(const QList<TrashEntry>& entries, bool withoutVoucherUses)
{
    if (entries.isEmpty() || m_run->isRunning())
        return;
    m_ui->notice->dismiss();
    m_row = table().currentIndex().row();
    m_run->start(entries, withoutVoucherUses);
    updateActions();
}

void TrashPage::showRestored(const RestoreRun::Result& result)
{
    updateState();
    updateActions();
    m_noticeOfReading = false;
    QList<RestoreReport> trips;
    for (const RestoreReport& report : result.restored)
        if (report.kind == QLatin1String("TRIP"))
            trips.append(report);
    m_changes.noteRestored(trips);
    if (result.interruption)
        showInterruption(result);
    else if (!result.refused.isEmpty())
        showRefusal(result);
    else if (result.missing > 0)
        m_ui->notice->show(NoticeBar::Kind::Information,
                           tr("%Ln thing(s) were not in the trash any more.", nullptr, result.missing), {}, {}, 10s);
    else if (trips.size() < result.restored.size()) // the bar at the bottom speaks of trips
        m_ui->notice->show(NoticeBar::Kind::Information,
                           result.restored.size() == 1
                               ? tr("“%1” is back.").arg(result.restored.first().title)
                               : tr("%Ln thing(s) are back.", nullptr, int(result.restored.size())),
                           {}, {}, 10s);
    if (result.missing > 0)
        refresh();
    showLeftOut(this, result.restored);
}

void TrashPage::showRefusal(const RestoreRun::Result& result)
{
    const int count = int(result.refused.size());
    QString text = result.refusal->message();
    if (count > 1)
        text = tr("%Ln thing(s) could not come back.", nullptr, count) + QLatin1Char(' ') + text;
    else
        text = QStringLiteral("“%1”: %2").arg(result.refused.first().title, text);
    if (!result.vouchersInTheWay) {
        m_ui->notice->show(NoticeBar::Kind::Problem, text);
        return;
    }
    m_ui->notice->show(NoticeBar::Kind::Problem, text, tr("Re&store Without the Voucher Uses"),
                       [this, refused = result.refused] { restore(refused, true); });
}

void TrashPage::showInterruption(const RestoreRun::Result& result)
{
    QList<TrashEntry> rest = result.open;
    rest += result.refused;
    const Error& error = *result.interruption;
    if (error.kind() == ErrorKind::AccessDenied) {
        showError(error, {});
        return;
    }
    if (error.kind() == ErrorKind::Cancelled || error.kind() == ErrorKind::Timeout)
        m_services.trips.invalidate(); // what was under way may have arrived, its answer not
    const int back = int(result.restored.size());
    QString text = error.kind() == ErrorKind::Cancelled ? tr("Restoring was cancelled.") : error.message();
    if (back > 0)
        text += QLatin1Char(' ') + tr("%Ln thing(s) are back.", nullptr, back);
    text += QLatin1Char(' ') + tr("%Ln thing(s) are still in the trash.", nullptr, int(rest.size()));
    m_ui->notice->show(error.kind() == ErrorKind::Cancelled ? NoticeBar::Kind::Information : NoticeBar::Kind::Problem,
                       text, error.kind() == ErrorKind::Cancelled ? tr("&Go On") : tr("&Try Again"),
                       [this, rest] { restore(rest, false); });
}

// --- Deleting for good ---------------------------------------------------------------------------------------------

void TrashPage::deleteSelectedForGood()
{
    const QList<TrashEntry> entries = selected();
    if (entries.isEmpty())
        return;
    Question question;
    question.title = tr("Delete for Good");
    question.text = entries.size() == 1
        ? tr("Delete “%1” for good?").arg(entries.first().title)
        : tr("Delete %Ln thing(s) for good?", nullptr, int(entries.size()));
    question.details = tr("This cannot be undone.");
    question.answers = {tr("&Delete for Good"), tr("&Keep")};
    question.forGood = true;
    m_dialogs.ask(this, question, [this, entries](int answer) {
        if (answer != 0)
            return;
        QList<TrashId> ids;
        for (const TrashEntry& entry : entries)
            ids.append(entry.id);
        m_row = table().currentIndex().row();
        m_requests->write(
            m_services.trash.empty(ids), [this](int count) { deletedForGood(count); },
            [this](const Error& error) { showError(error, [this] { refresh(); }); });
    });
}

void TrashPage::emptyTrash()
{
    if (m_model->rowCount() == 0)
        return;
    Question question;
    question.title = tr("Empty Trash");
    question.text = tr("Delete all %Ln thing(s) in the trash for good?", nullptr, int(m_model->total()));
    question.details = tr("This cannot be undone.");
    question.answers = {tr("&Empty Trash"), tr("&Keep")};
    question.forGood = true;
    // What is deleted while the question is open has not been asked about.
    m_dialogs.ask(this, question, [this, until = m_model->entry(0).deletedAt](int answer) {
        if (answer != 0)
            return;
        m_requests->write(
            m_services.trash.emptyAll(until), [this](int count) { deletedForGood(count); },
            [this](const Error& error) { showError(error, [this] { refresh(); }); });
    });
}

void TrashPage::deletedForGood(int count)
{
    m_noticeOfReading = false;
    m_ui->notice->show(NoticeBar::Kind::Information, tr("%Ln thing(s) were deleted for good.", nullptr, count), {}, {},
                       10s);
    if (count == 0)
        refresh();
}

// --- The rest ------------------------------------------------------------------------------------------------------

void TrashPage::takeFocus()
{
    m_focusLater = m_model->rowCount() == 0;
    if (m_focusLater)
        return;
    table().setFocus();
    if (table().selectedRows().isEmpty())
        table().select(0); // so that Enter restores what was deleted last
}

void TrashPage::currentChanged()
{
    updateActions();
    if (isCurrent() && !m_asked)
        refresh();
}

void TrashPage::saveState()
{
    m_settings.set(Setting::TrashColumns, table().columnsState());
}

} // namespace viatica
