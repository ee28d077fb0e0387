// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/move_items_dialog.h"

#include "gui/icons.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "ui_move_items_dialog.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStandardItemModel>

namespace viatica {

namespace {

using namespace std::chrono_literals;

constexpr int listed = 50; // more are found by typing
constexpr int idRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

MoveItemsDialog::MoveItemsDialog(TripService& trips, const QString& what, TripId from, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MoveItemsDialog>())
    , m_trips(trips)
    , m_from(from)
    , m_model(new QStandardItemModel(this))
    , m_requests(new Requests(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    resize(fitted(this, {460, 460}));
    m_ui->what->setText(tr("Move %1 to", "bookings").arg(what));
    m_ui->search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->search->installEventFilter(this);
    m_ui->trips->setModel(m_model);
    setUpButtons();
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &MoveItemsDialog::read);
    connect(m_ui->search, &QLineEdit::textChanged, this, [this] {
        m_chosen = false;
        m_pause.start();
    });
    connect(m_ui->trips, &QListView::doubleClicked, this, &MoveItemsDialog::choose);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    m_ui->search->setFocus();
    read();
}

MoveItemsDialog::~MoveItemsDialog() = default;

void MoveItemsDialog::setUpButtons()
{
    QPushButton* move = m_ui->buttons->button(QDialogButtonBox::Save);
    move->setText(tr("&Move"));
    move->setDefault(true);
    QPushButton* leave = m_ui->buttons->button(QDialogButtonBox::Discard);
    leave->setText(tr("Dis&card"));
    leave->setAutoDefault(false);
    setTabOrder(m_ui->trips, move);
    setTabOrder(move, leave);
    connect(move, &QPushButton::clicked, this, &MoveItemsDialog::choose);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void MoveItemsDialog::read()
{
    TripQuery query;
    query.filter = TripFilter::All;
    query.search = m_ui->search->text().trimmed();
    query.ownership = TripOwnership::Own;
    query.sort = TripSort::Departure;
    query.order = Qt::DescendingOrder;
    query.limit = listed;
    const quint64 generation = ++m_generation;
    m_requests->read(
        m_trips.getUserTrips(query),
        [this, generation](const TripPage& page) {
            if (generation == m_generation)
                list(page.rows);
        },
        [this, generation](const Error& error) {
            if (generation == m_generation && error.kind() != ErrorKind::Cancelled)
                m_ui->state->setText(error.message());
        });
}

void MoveItemsDialog::list(const QList<TripSummary>& trips)
{
    m_model->clear();
    const auto add = [this](const QString& text, TripId id, const QString& name) {
        auto* item = new QStandardItem(text);
        item->setData(QVariant::fromValue(id.uuid()), idRole);
        item->setData(name, nameRole);
        m_model->appendRow(item);
    };
    for (const TripSummary& trip : trips)
        if (trip.id != m_from)
            add(tr("%1 · %2", "trip, dates")
                    .arg(trip.name.simplified(), dateRange(locale(), trip.departureDate, trip.returnDate)),
                trip.id, trip.name);
    if (!m_from.isNull() && m_ui->search->text().trimmed().isEmpty())
        add(tr("No trip"), {}, {});
    m_ui->state->setText(m_model->rowCount() == 0 ? tr("No trip has this in its name.") : QString());
    if (m_model->rowCount() > 0)
        m_ui->trips->setCurrentIndex(m_model->index(0, 0));
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(m_model->rowCount() > 0);
    if (m_chosen)
        choose();
}

// The arrow keys choose while the name is being typed.
bool MoveItemsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        const int row = m_ui->trips->currentIndex().row() + step;
        if (step != 0) {
            if (row >= 0 && row < m_model->rowCount())
                m_ui->trips->setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void MoveItemsDialog::choose()
{
    const QModelIndex index = m_ui->trips->currentIndex();
    m_chosen = m_pause.isActive() || m_requests->isPending(); // the list is not yet that of what was typed
    if (m_chosen || !index.isValid())
        return;
    Q_EMIT chosen(TripId(index.data(idRole).toUuid()), index.data(nameRole).toString());
    done(Accepted);
}

} // namespace viatica
