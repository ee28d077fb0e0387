// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace viatica {

/// Who travels on an item: one row per person who could, with a check, and a seat where there are seats. With one
/// person alone there is nothing to check.
class TravellersEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit TravellersEditor(QWidget* parent = nullptr);

    /// The user first, then the companions; each with its name. @p seats whether there are any.
    void setPeople(const QList<ItemTraveller>& people, bool seats);
    /// Who travels. Somebody who is not among the people is kept and shown as well. @p ownSeat is that of the user
    /// where nobody is named.
    void setTravellers(const QList<ItemTraveller>& travellers, const QString& ownSeat);
    /// Nobody but the user can travel any more.
    void dropCompanions();
    /// Checks everybody.
    void checkAll();

    /// Those who are checked; nobody where the user is alone and nobody was named before.
    [[nodiscard]] QList<ItemTraveller> travellers() const;
    [[nodiscard]] QString seatOfUser() const;
    /// The seat of the user where nobody is named.
    [[nodiscard]] QString ownSeat() const;
    /// Whether there is anything to fill in.
    [[nodiscard]] bool hasRows() const { return !m_rows.isEmpty() && (m_seats || m_rows.size() > 1); }
    /// Nobody but the user can travel on it.
    [[nodiscard]] bool isAlone() const { return m_rows.size() == 1 && !m_named; }
    void setReadOnly(bool readOnly);
    /// The first seat that cannot be stored: which row, and why. Empty when all is well.
    [[nodiscard]] QString problem() const;
    /// How high the line of the first person is.
    [[nodiscard]] int firstLineHeight() const;
    /// Where the keyboard enters.
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        ItemTraveller person;
        QCheckBox* check;
        QLabel* seatLabel;
        QLineEdit* seat;
    };
    void addRow(const ItemTraveller& person);
    void showRows();
    void addMissing(const QList<ItemTraveller>& travellers);

    QGridLayout* m_grid;
    QList<Row> m_rows;
    bool m_seats = false;
    bool m_named = false; ///< somebody is named as a traveller, so it stays said even of the user alone
    QString m_keptSeat; ///< of the booking itself, beside those of its travellers: nothing here shows it
};

} // namespace viatica
