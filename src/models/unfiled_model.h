// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "domain/error.h"
#include "services/trip_service.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QLocale>

namespace viatica {

/// The items that are in no trip, by their beginnings, read page by page as they are scrolled. Reading again applies
/// the difference, so that selection and scroll position stay.
class UnfiledModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { What, When, Where, Code };
    static constexpr int columns = 4;
    enum Role { KindRole = Qt::UserRole + 1 /**< int of ItemKind */ };

    explicit UnfiledModel(TripService& trips, QLocale locale = QLocale(), QObject* parent = nullptr);
    ~UnfiledModel() override;

    /// Reads what is loaded again; also the first reading and the retry after a failure.
    void refresh();
    void cancel();
    [[nodiscard]] const AnyItem& item(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const ItemRef& item) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Whether it was read at all.
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// Whether all of them are loaded.
    [[nodiscard]] bool isComplete() const { return m_known && m_next.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    void loaded();
    /// Reading failed; what is loaded stays.
    void failed(const viatica::Error& error);

private:
    void read(int limit, const QString& after);
    void apply(const QList<AnyItem>& rows);
    void setLoading(bool loading);
    [[nodiscard]] QString text(const AnyItem& item, Column column) const;

    TripService& m_trips;
    const QLocale m_locale;
    QList<AnyItem> m_rows;
    QString m_next;
    QFuture<StandaloneItems> m_future;
    quint64 m_generation = 0; ///< of what is asked; an answer to an older question is dropped
    bool m_loading = false;
    bool m_known = false;
    bool m_more = true; ///< false after a failed page, until something is read again
};

} // namespace viatica
