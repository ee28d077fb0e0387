// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict.h"

namespace viatica {

void ConflictModel::setFields(const QList<ConflictField>& fields)
{
    QHash<QString, ConflictField> known;
    for (const ConflictField& field : std::as_const(m_fields))
        known.insert(field.column, field);
    const ConflictChoices before = std::exchange(m_choices, {});
    for (const ConflictField& field : fields) {
        const auto old = known.constFind(field.column);
        const bool comparable = old != known.cend() && old->state == field.state;
        ConflictSide side = comparable ? before.value(field.column) : ConflictSide::Neither;
        if (side == ConflictSide::Theirs && old->theirs != field.theirs)
            side = ConflictSide::Neither;
        if (side == ConflictSide::Neither && field.state != ConflictField::State::Both)
            side = field.state == ConflictField::State::MineOnly ? ConflictSide::Mine : ConflictSide::Theirs;
        m_choices.insert(field.column, side);
    }
    m_fields = fields;
}

void ConflictModel::choose(int field, ConflictSide side)
{
    m_choices.insert(m_fields.at(field).column, side);
}

void ConflictModel::chooseAll(ConflictSide side)
{
    for (const ConflictField& field : std::as_const(m_fields))
        m_choices.insert(field.column, side);
}

ConflictSide ConflictModel::choice(int field) const
{
    return m_choices.value(m_fields.at(field).column);
}

QString ConflictModel::merged(int field) const
{
    const ConflictField& one = m_fields.at(field);
    switch (choice(field)) {
    case ConflictSide::Mine:
        return one.mine;
    case ConflictSide::Theirs:
        return one.theirs;
    case ConflictSide::Neither:
        break;
    }
    return {};
}

int ConflictModel::firstUndecided() const
{
    for (int field = 0; field < int(m_fields.size()); ++field)
        if (choice(field) == ConflictSide::Neither)
            return field;
    return -1;
}

} // namespace viatica
