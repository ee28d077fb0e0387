// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/travellers_editor.h"

#include "domain/text.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace viatica {

namespace {

bool isSamePerson(const ItemTraveller& a, const ItemTraveller& b)
{
    return a.type == b.type && a.id == b.id;
}

} // namespace

TravellersEditor::TravellersEditor(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(scaled(this, 8));
    m_grid->setVerticalSpacing(scaled(this, 4));
    m_grid->setColumnStretch(3, 1);
}

void TravellersEditor::setPeople(const QList<ItemTraveller>& people, bool seats)
{
    for (const Row& row : std::as_const(m_rows)) {
        delete row.check;
        delete row.seatLabel;
        delete row.seat;
    }
    m_rows.clear();
    m_seats = seats;
    for (const ItemTraveller& person : people)
        addRow(person);
    showRows();
}

void TravellersEditor::addRow(const ItemTraveller& person)
{
    const int line = int(m_rows.size());
    Row row{person, new QCheckBox(this), new QLabel(tr("Seat"), this), new QLineEdit(this)};
    // A name is no place for a mnemonic.
    row.check->setText(QString(person.name).replace(QLatin1Char('&'), QLatin1String("&&")));
    row.check->setObjectName(QStringLiteral("traveller%1").arg(line));
    row.check->setAccessibleName(tr("%1 travels").arg(person.name));
    row.check->setChecked(person.type == TravellerType::User);
    row.seat->setObjectName(QStringLiteral("seat%1").arg(line));
    row.seat->setAccessibleName(tr("Seat of %1").arg(person.name));
    row.seat->setText(person.seatNumber);
    row.seat->setFixedWidth(scaled(this, 72));
    setTextRole(row.seatLabel, TextRole::Secondary);
    connect(row.check, &QCheckBox::toggled, this, [this] {
        showRows();
        Q_EMIT edited();
    });
    connect(row.seat, &QLineEdit::textEdited, this, &TravellersEditor::edited);
    m_grid->addWidget(row.check, line, 0);
    m_grid->addWidget(row.seatLabel, line, 1);
    m_grid->addWidget(row.seat, line, 2);
    m_rows.append(row);
}

void TravellersEditor::showRows()
{
    for (const Row& row : std::as_const(m_rows)) {
        const bool travels = row.check->isChecked() || isAlone();
        row.check->setVisible(!isAlone());
        row.seatLabel->setVisible(m_seats && travels && !isAlone());
        row.seat->setVisible(m_seats && travels);
    }
}

void TravellersEditor::addMissing(const QList<ItemTraveller>& travellers)
{
    for (const ItemTraveller& traveller : travellers)
        if (std::none_of(m_rows.cbegin(), m_rows.cend(),
                         [&](const Row& row) { return isSamePerson(row.person, traveller); }))
            addRow(traveller);
}

void TravellersEditor::setTravellers(const QList<ItemTraveller>& travellers, const QString& ownSeat)
{
    m_named = !travellers.isEmpty();
    m_keptSeat = m_named ? ownSeat : QString();
    addMissing(travellers);
    for (const Row& row : std::as_const(m_rows)) {
        const auto named = std::find_if(travellers.cbegin(), travellers.cend(), [&](const ItemTraveller& traveller) {
            return isSamePerson(row.person, traveller);
        });
        const bool isUser = row.person.type == TravellerType::User;
        row.check->setChecked(m_named ? named != travellers.cend() : isUser);
        row.seat->setText(named != travellers.cend() ? named->seatNumber : isUser ? ownSeat : QString());
    }
    showRows();
}

void TravellersEditor::dropCompanions()
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.person.type == TravellerType::User)
            continue;
        row.check->setChecked(false);
        row.check->setEnabled(false);
    }
}

void TravellersEditor::checkAll()
{
    for (const Row& row : std::as_const(m_rows))
        row.check->setChecked(true);
}

QList<ItemTraveller> TravellersEditor::travellers() const
{
    QList<ItemTraveller> chosen;
    if (isAlone())
        return chosen;
    for (const Row& row : m_rows) {
        if (!row.check->isChecked())
            continue;
        ItemTraveller traveller = row.person;
        traveller.seatNumber = m_seats ? row.seat->text().trimmed() : QString();
        chosen.append(traveller);
    }
    const bool userAlone = chosen.size() == 1 && chosen.first().type == TravellerType::User;
    return userAlone && !m_named ? QList<ItemTraveller>() : chosen;
}

QString TravellersEditor::ownSeat() const
{
    return travellers().isEmpty() ? seatOfUser() : m_keptSeat;
}

QString TravellersEditor::seatOfUser() const
{
    if (!m_seats)
        return {};
    for (const Row& row : m_rows)
        if (row.person.type == TravellerType::User)
            return row.seat->text().trimmed();
    return {};
}

void TravellersEditor::setReadOnly(bool readOnly)
{
    for (const Row& row : std::as_const(m_rows)) {
        row.check->setEnabled(!readOnly);
        row.seat->setReadOnly(readOnly);
    }
}

QString TravellersEditor::problem() const
{
    for (const Row& row : m_rows) {
        const QString seat = row.seat->text().trimmed();
        if (row.seat->isHidden() || characterCount(seat) <= seatNumberLimit)
            continue;
        return tr("A seat can have at most %Ln character(s).", nullptr, seatNumberLimit);
    }
    return {};
}

int TravellersEditor::firstLineHeight() const
{
    if (m_rows.isEmpty())
        return 0;
    const Row& row = m_rows.first();
    return m_seats ? row.seat->sizeHint().height() : row.check->sizeHint().height();
}

QWidget* TravellersEditor::firstField() const
{
    if (m_rows.isEmpty())
        return nullptr;
    return isAlone() ? static_cast<QWidget*>(m_rows.first().seat) : m_rows.first().check;
}

} // namespace viatica
