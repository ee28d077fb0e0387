// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/codec.h"

#include <memory>

struct pg_result;

namespace viatica {

class Result;

/// Reads the fields of one row from left to right. Valid as long as the Result.
class RowReader
{
public:
    RowReader(const Result& result, int row) : m_result(&result), m_row(row) {}

    template <class T>
    T next()
    {
        return Codec<T>::decode(field());
    }

    /// Reads into the declared columns of an entity, in the order of its SELECT list.
    template <class Entity>
    void read(Entity& entity)
    {
        forEachColumn<Entity>([&](const auto& column) { readColumn(entity, column); });
    }

    /// The same without the large columns, as lists select them.
    template <class Entity, class Target>
    void readListed(Target& target)
    {
        forEachColumn<Entity>([&](const auto& column) {
            if (!column.large)
                readColumn(target, column);
        });
    }

private:
    template <class Target, class C>
    void readColumn(Target& target, const C& column)
    {
        target.*column.member = next<typename C::ValueType>();
    }
    Field field();

    const Result* m_result;
    int m_row;
    int m_column = 0;
};

/// The rows that a statement delivered. Move-only; owns libpq's result.
class Result
{
public:
    explicit Result(pg_result* result = nullptr);

    [[nodiscard]] int rowCount() const;
    [[nodiscard]] bool isEmpty() const { return rowCount() == 0; }
    /// Rows that an INSERT, UPDATE or DELETE touched.
    [[nodiscard]] qint64 affectedRows() const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QByteArray columnName(int column) const;
    /// What the server says was done, for example "COMMIT" or "UPDATE 1".
    [[nodiscard]] QByteArray commandTag() const;
    [[nodiscard]] Field field(int row, int column) const;
    [[nodiscard]] RowReader row(int index) const { return {*this, index}; }
    /// The first field of the first row. @throws Error(Internal) when there is none
    template <class T>
    [[nodiscard]] T value() const
    {
        requireRow();
        return Codec<T>::decode(field(0, 0));
    }

private:
    friend class Connection;
    void requireRow() const;
    struct Clear
    {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

inline Field RowReader::field()
{
    return m_result->field(m_row, m_column++);
}

} // namespace viatica
