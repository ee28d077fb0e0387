// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/statement.h"

#include <atomic>
#include <utility>

namespace viatica {

namespace {
std::atomic<unsigned> statementsMade{0};
}

Statement::Statement(QByteArray sql) : m_sql(std::move(sql)), m_name("v" + QByteArray::number(++statementsMade)) {}

} // namespace viatica
