// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/error.h"
#include "services/trash_service.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QLocale>
#include <QTimer>

namespace viatica {

class TripService;

/// What is in the trash, the newest first, read page by page as it is scrolled. What is deleted or restored meanwhile
/// makes it read its rows again and apply the difference, so that selection and scroll position stay.
class TrashTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { What, Kind, Deleted, Left };
    static constexpr int columns = 4;

    enum Role {
        IdRole = Qt::UserRole + 1,    ///< QUuid of the entry
        IconRole = Qt::UserRole + 16, ///< name of an icon for the row, in the first column
    };

    /// How long the database keeps what was deleted.
    static constexpr int daysKept = 30;

    TrashTableModel(TrashService& trash, TripService& trips, const Clock& clock, QLocale locale = QLocale(),
                    QObject* parent = nullptr);
    ~TrashTableModel() override;

    /// Reads what is loaded again; also the first reading and the retry after a failure.
    void refresh();
    /// Gives up reading; what is loaded stays.
    void cancel();
    /// Days have passed: what the rows say of time has changed.
    void updateTimes();

    [[nodiscard]] const TrashEntry& entry(int row) const { return m_rows.at(row); }
    /// Entries in the database, loaded or not.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Whether it was read at all.
    [[nodiscard]] bool isKnown() const { return m_known; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    /// What was asked for has arrived.
    void loaded();
    /// Reading failed; what is loaded stays.
    void failed(const viatica::Error& error);

private:
    void read(int limit, const QString& after);
    void take(const TrashList& page, bool more);
    void giveUp(const Error& error);
    void applyDifference(const QList<TrashEntry>& rows);
    void append(const QList<TrashEntry>& rows);
    void setLoading(bool loading);
    [[nodiscard]] QString display(const TrashEntry& entry, Column column) const;
    [[nodiscard]] QString toolTip(const TrashEntry& entry, Column column) const;
    [[nodiscard]] QString accessibleText(const TrashEntry& entry, Column column) const;
    [[nodiscard]] int daysLeft(const TrashEntry& entry) const;

    TrashService& m_trash;
    const Clock& m_clock;
    const QLocale m_locale;
    QList<TrashEntry> m_rows;
    qint64 m_total = 0;
    QString m_next;
    QFuture<TrashList> m_future;
    QTimer m_refreshTimer;
    quint64 m_generation = 0; ///< of what is asked; an answer to an older question is dropped
    bool m_loading = false;
    bool m_known = false;
    bool m_more = true; ///< false after a failed page, until something is read again
};

/// "Trip", "Flight", …: what was deleted, for a person. @p kind as TrashEntry::kind.
[[nodiscard]] QString trashKindName(const QString& kind);
/// All of them.
[[nodiscard]] QStringList trashKindNames();

} // namespace viatica
