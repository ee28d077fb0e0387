// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_details_pane.h"

#include "domain/clock.h"
#include "gui/actions.h"
#include "gui/icons.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "gui/trip_details_loader.h"
#include "models/date_text.h"
#include "models/trip_outline_model.h"
#include "models/trip_text.h"
#include "ui_trip_details_pane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace viatica {

namespace {

constexpr qsizetype shortDescription = 180;

/// The beginning of a text, up to a whole word.
QString beginning(const QString& text)
{
    if (text.size() <= shortDescription && text.count(QLatin1Char('\n')) < 3)
        return text;
    QString part = text.left(shortDescription).section(QLatin1Char('\n'), 0, 2);
    const qsizetype space = part.lastIndexOf(QLatin1Char(' '));
    if (part.size() == shortDescription && space > shortDescription / 2)
        part.truncate(space);
    return part.trimmed() + QChar(0x2026);
}

QStringList namesOf(const TripDetails& details)
{
    QStringList names;
    for (const QJsonObject& person : details.companions)
        if (!person.value(QLatin1String("me")).toBool())
            names.append(person.value(QLatin1String("name")).toString().simplified());
    return names;
}

void showLine(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

TripDetailsPane::TripDetailsPane(TripService& trips, const Clock& clock, ActionRegistry& actions, QWidget* parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::TripDetailsPane>())
    , m_clock(clock)
    , m_actions(actions)
    , m_loader(new TripDetailsLoader(trips, this))
    , m_model(new TripOutlineModel(locale(), this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("tripDetails"));
    m_ui->mainLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    const int edge = scaled(this, 16);
    m_ui->headLayout->setContentsMargins(edge, scaled(this, 8), scaled(this, 8), scaled(this, 8));
    m_ui->headLayout->setSpacing(scaled(this, 4));
    m_ui->noDetails->setTextWidth(scaled(this, 220));
    m_ui->nothingBooked->setTextWidth(scaled(this, 220));
    setMinimumWidth(scaled(this, 260));
    setUpHead(actions);
    setUpOutline();
    connect(m_loader, &TripDetailsLoader::loaded, this, &TripDetailsPane::showDetails);
    connect(m_loader, &TripDetailsLoader::failed, this, &TripDetailsPane::showError);
    connect(m_ui->noDetails, &EmptyState::activated, this, &TripDetailsPane::refresh);
    connect(&requests(), &Requests::busyChanged, m_ui->detailsBusy, &BusyLine::setBusy);
    connect(&requests(), &Requests::slowChanged, m_ui->cancel, &QWidget::setVisible);
    connect(m_ui->cancel, &QPushButton::clicked, m_loader, &TripDetailsLoader::cancel);
    showSummary();
}

TripDetailsPane::~TripDetailsPane() = default;

QListView& TripDetailsPane::outline() const
{
    return *m_ui->outline;
}

Requests& TripDetailsPane::requests() const
{
    return m_loader->requests();
}

void TripDetailsPane::setUpHead(ActionRegistry& actions)
{
    // Here and not in the form: a page of a stack is polished before its form has set the properties.
    setTextRole(m_ui->tripTitle, TextRole::Section);
    for (QLabel* label : {m_ui->facts, m_ui->shared, m_ui->people})
        setTextRole(label, TextRole::Secondary);
    m_ui->edit->setDefaultAction(actions.action(ActionId::EditTrip));
    m_ui->edit->setAccessibleName(tr("Edit this trip"));
    m_ui->more->setIcon(themedIcon(QStringLiteral("dots")));
    auto* menu = new QMenu(this);
    menu->setAccessibleName(tr("This trip"));
    menu->addAction(actions.action(ActionId::DuplicateTrip));
    menu->addAction(actions.action(ActionId::MoveTripDates));
    connect(menu->addAction(themedIcon(QStringLiteral("table-export")), tr("E&xport This Trip…")),
            &QAction::triggered, this, &TripDetailsPane::exportRequested);
    menu->addSeparator();
    menu->addAction(actions.action(ActionId::DeleteTrips));
    m_ui->more->setMenu(menu);
    m_ui->countdown->setForegroundRole(QPalette::Link);
    m_ui->wholeDescription->setFrameShape(QFrame::NoFrame);
    m_ui->wholeDescription->setFixedHeight(fontMetrics().lineSpacing() * 8);
    connect(m_ui->moreText, &QPushButton::toggled, this, &TripDetailsPane::showDescription);
}

void TripDetailsPane::setUpOutline()
{
    outline().setModel(m_model);
    connect(&outline(), &QWidget::customContextMenuRequested, this, &TripDetailsPane::showMenu);
    m_ui->details->viewport()->setAutoFillBackground(false);
    m_ui->content->setAutoFillBackground(false);
    m_ui->nothingBooked->show(QStringLiteral("calendar"), tr("Nothing booked yet"),
                              tr("Flights, stays, rides and events of this trip will be listed here, day by day."));
}

void TripDetailsPane::setTrips(const QList<TripSummary>& chosen)
{
    m_chosen = chosen;
    if (isVisible())
        showChosen();
}

void TripDetailsPane::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    showChosen();
}

void TripDetailsPane::refresh()
{
    if (isVisible())
        m_loader->refresh();
}

bool TripDetailsPane::showsTrip() const
{
    return m_ui->detailsStack->currentWidget() == m_ui->details;
}

void TripDetailsPane::showChosen()
{
    if (m_chosen.size() != 1) {
        m_loader->want({});
        showSummary();
        return;
    }
    const TripSummary& trip = m_chosen.first();
    m_loader->want(trip.id, trip.version);
}

void TripDetailsPane::showSummary()
{
    m_shown.reset();
    m_model->clear();
    EmptyState& empty = *m_ui->noDetails;
    const QString luggage = QStringLiteral("luggage");
    if (m_chosen.isEmpty()) {
        empty.show(luggage, tr("No trip chosen"), tr("Choose a trip in the list to see its days here."));
    } else {
        qint64 days = 0;
        int items = 0;
        for (const TripSummary& trip : std::as_const(m_chosen)) {
            days += trip.days();
            items += trip.items();
        }
        empty.show(luggage,
                   tr("%1, %2", "trips, days")
                       .arg(tr("%Ln trip(s)", nullptr, int(m_chosen.size())), tr("%Ln day(s)", nullptr, int(days))),
                   items > 0 ? tr("%Ln booking(s) in all. What you do now is done with all of them.", nullptr, items)
                             : tr("What you do now is done with all of them."));
    }
    m_ui->detailsStack->setCurrentWidget(m_ui->noDetails);
}

void TripDetailsPane::showDetails(const TripDetails& details)
{
    const bool another = !m_shown || m_shown->trip.id != details.trip.id;
    m_shown = details;
    if (another) {
        const QSignalBlocker quiet(m_ui->moreText);
        m_ui->moreText->setChecked(false);
    }
    showHead(details);
    m_model->setToday(m_clock.today());
    m_model->setDetails(details);
    m_ui->outline->setVisible(m_model->rowCount() > 0);
    m_ui->nothingBooked->setVisible(m_model->rowCount() == 0);
    m_ui->detailsStack->setCurrentWidget(m_ui->details);
    if (!another)
        return;
    m_ui->details->verticalScrollBar()->setValue(0);
    m_ui->content->layout()->activate();
    if (const int row = m_model->rowOfToday(); row > 0 && details.trip.departureDate <= m_clock.today())
        outline().scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
}

void TripDetailsPane::showHead(const TripDetails& details)
{
    const Trip& trip = details.trip;
    m_ui->tripTitle->setText(QString(trip.name).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    m_ui->facts->setText(QStringList{dateRange(locale(), trip.departureDate, trip.returnDate),
                                     displayName(trip.purpose), tr("%Ln day(s)", nullptr, int(trip.days()))}
                             .join(QStringLiteral(" · ")));
    m_ui->countdown->setText(countdownText(m_clock.today(), trip));
    showLine(m_ui->shared,
             details.sharedBy.isEmpty() ? QString() : tr("%1's trip, shared with you").arg(details.sharedBy));
    const QStringList names = namesOf(details);
    showLine(m_ui->people, names.isEmpty() ? QString() : tr("With %1", "names").arg(peopleText(names)));
    m_ui->people->setToolTip(names.size() > 3 ? names.join(QStringLiteral(", ")).toHtmlEscaped() : QString());
    showDescription();
}

void TripDetailsPane::showDescription()
{
    const QString text = m_shown ? m_shown->trip.description : QString();
    const QString part = beginning(text);
    const bool whole = m_ui->moreText->isChecked();
    showLine(m_ui->description, whole ? QString() : part);
    m_ui->wholeDescription->setPlainText(whole ? text : QString());
    m_ui->wholeDescription->setVisible(whole);
    m_ui->moreText->setVisible(part != text);
    m_ui->moreText->setText(whole ? tr("Show &Less") : tr("Show the &Whole Description"));
}

void TripDetailsPane::showError(const Error& error)
{
    Q_EMIT failed(error);
    if (showsTrip() && m_shown && m_shown->trip.id == m_loader->wanted())
        return; // what was read of this trip stays
    m_shown.reset();
    m_model->clear();
    if (error.kind() == ErrorKind::Cancelled)
        m_ui->noDetails->show(QStringLiteral("luggage"), tr("Reading was cancelled"), {}, tr("&Read Again"));
    else if (error.kind() == ErrorKind::NotFound)
        m_ui->noDetails->show(QStringLiteral("luggage"), tr("This trip is gone"), error.message());
    else
        m_ui->noDetails->show(QStringLiteral("cloud-off"), tr("The trip could not be read"), error.message(),
                          tr("Try &Again"));
    m_ui->detailsStack->setCurrentWidget(m_ui->noDetails);
}

void TripDetailsPane::updateToday()
{
    m_model->setToday(m_clock.today());
    if (m_shown)
        m_ui->countdown->setText(countdownText(m_clock.today(), m_shown->trip));
}

void TripDetailsPane::showMenu(const QPoint& position)
{
    const QModelIndex index = outline().indexAt(position);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [](const QString& text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    const QString code = index.data(TripOutlineModel::ConfirmationCodeRole).toString();
    if (!code.isEmpty())
        connect(menu->addAction(themedIcon(QStringLiteral("copy")), tr("Copy &Code %1").arg(code)),
                &QAction::triggered, this, copy(code));
    if (index.isValid()) {
        connect(menu->addAction(tr("Copy as &Text")), &QAction::triggered, this,
                copy(index.data(Qt::AccessibleTextRole).toString()));
        menu->addSeparator();
    }
    for (const ActionId id : {ActionId::EditTrip, ActionId::DuplicateTrip, ActionId::MoveTripDates})
        menu->addAction(m_actions.action(id));
    menu->popup(outline().viewport()->mapToGlobal(position));
}

} // namespace viatica
