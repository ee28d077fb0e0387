// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/constraint_messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace viatica {

namespace {

struct Entry
{
    const char* constraint;
    const char* field;
    const char* sentence;
};

constexpr std::array entries{
    // Accounts
    Entry{"users_email_key", "email",
          QT_TRANSLATE_NOOP("viatica::Constraint", "There is an account with this e-mail address already.")},
    Entry{"users_email_form", "email",
          QT_TRANSLATE_NOOP("viatica::Constraint",
                            "This is not an e-mail address. It should look like name@example.org.")},
    Entry{"users_password_length", "password",
          QT_TRANSLATE_NOOP(
              "viatica::Constraint",
              "A password needs 8 to 72 bytes (accented letters and emoji count for two to four).")},
    Entry{"users_first_name_length", "firstName",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A name needs 1 to 100 characters.")},
    Entry{"users_last_name_length", "lastName",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A name needs 1 to 100 characters.")},
    // Trips and their items
    Entry{"trips_return_not_before_departure", "returnDate",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The return cannot be before the departure.")},
    Entry{"trips_dates_finite", "departureDate",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A trip needs a day of departure and a day of return.")},
    Entry{"trips_purpose_known", "purpose",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The purpose is pleasure, business or other.")},
    Entry{"flights_trip_id_fkey", "tripId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This trip does not exist any more.")},
    Entry{"flights_arrival_not_before_departure", "arrivalDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The arrival cannot be before the departure.")},
    Entry{"flights_times_finite", "departureDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A flight needs a departure and an arrival.")},
    Entry{"hotels_trip_id_fkey", "tripId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This trip does not exist any more.")},
    Entry{"hotels_check_out_not_before_check_in", "checkOutDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The check-out cannot be before the check-in.")},
    Entry{"hotels_times_finite", "checkInDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A stay needs a check-in and a check-out.")},
    Entry{"transportation_trip_id_fkey", "tripId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This trip does not exist any more.")},
    Entry{"transportation_method_known", "method",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This is not a known means of transport.")},
    Entry{"transportation_arrival_not_before_departure", "arrivalDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The arrival cannot be before the departure.")},
    Entry{"transportation_times_finite", "departureDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A journey needs a departure and an arrival.")},
    Entry{"car_rentals_trip_id_fkey", "tripId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This trip does not exist any more.")},
    Entry{"car_rentals_dropoff_not_before_pickup", "dropoffDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The car cannot be returned before it is picked up.")},
    Entry{"car_rentals_times_finite", "pickupDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A rental needs a pick-up and a return.")},
    Entry{"events_trip_id_fkey", "tripId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This trip does not exist any more.")},
    Entry{"events_end_not_before_start", "endDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The end cannot be before the start.")},
    Entry{"events_times_finite", "startDateTime",
          QT_TRANSLATE_NOOP("viatica::Constraint", "An event needs a start.")},
    // People
    Entry{"travel_companions_created_by_email", "email",
          QT_TRANSLATE_NOOP("viatica::Constraint", "You have a companion with this e-mail address already.")},
    Entry{"travel_companions_dates_finite", "dateOfBirth",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This is not a date of birth.")},
    Entry{"trip_companions_trip_id_companion_id_key", "companionId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This companion is on the trip already.")},
    Entry{"trip_companions_trip_id_fkey", "tripId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This trip does not exist any more.")},
    Entry{
        "trip_companions_companion_id_fkey", "companionId",
        QT_TRANSLATE_NOOP("viatica::Constraint", "This companion is on a trip, or does not exist any more.")},
    Entry{"item_companions_item_exists", "itemId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This item does not exist any more.")},
    Entry{"item_companions_traveler_allowed", "travelerId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This traveller is not on the trip.")},
    Entry{"item_companions_item_traveler_key", "travelerId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This traveller is on the item already.")},
    Entry{"trip_invitations_account_exists", "email",
          QT_TRANSLATE_NOOP("viatica::Constraint", "No account has this e-mail address.")},
    Entry{"trip_invitations_not_oneself", "email",
          QT_TRANSLATE_NOOP("viatica::Constraint", "You are on your own trip already.")},
    Entry{
        "trip_invitations_open_once", "email",
        QT_TRANSLATE_NOOP("viatica::Constraint", "This person has an open invitation to the trip already.")},
    Entry{"trip_members_pkey", "email",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The trip is shared with this person already.")},
    // Vouchers
    Entry{"vouchers_voucher_number", "voucherNumber",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This voucher number is taken.")},
    Entry{"vouchers_type_not_empty", "type",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A voucher needs a type.")},
    Entry{
        "vouchers_currency_form", "currency",
        QT_TRANSLATE_NOOP("viatica::Constraint", "A currency is a code of three capital letters, like USD.")},
    Entry{"vouchers_total_not_negative", "totalValue",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A value cannot be negative.")},
    Entry{"vouchers_used_not_negative", "openingUsedAmount",
          QT_TRANSLATE_NOOP("viatica::Constraint", "An amount cannot be negative.")},
    Entry{"vouchers_opening_not_negative", "openingUsedAmount",
          QT_TRANSLATE_NOOP("viatica::Constraint", "An amount cannot be negative.")},
    Entry{"vouchers_used_not_above_total", "totalValue",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The value cannot be below what is used of it.")},
    Entry{"vouchers_dates_finite", "expirationDate",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This is not a date of expiry.")},
    Entry{"vouchers_parent_voucher_id_fkey", "parentVoucherId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "The original voucher does not exist any more.")},
    Entry{"vouchers_parent_not_itself", "parentVoucherId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A voucher cannot be a reissue of itself.")},
    Entry{"vouchers_parent_not_circular", "parentVoucherId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "A voucher cannot be a reissue of itself.")},
    Entry{"vouchers_certificate_without_total", "status",
          QT_TRANSLATE_NOOP("viatica::Constraint",
                            "The status of a voucher with a value follows from its amounts.")},
    Entry{"vouchers_certificate_in_use", "status",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This certificate is used on a flight.")},
    Entry{"voucher_attachments_voucher_id_fkey", "voucherId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This voucher does not exist any more.")},
    Entry{"voucher_attachments_flight_id_fkey", "flightId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This flight does not exist any more.")},
    Entry{"voucher_attachments_traveler_allowed", "travelerId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This traveller does not exist any more.")},
    Entry{"voucher_attachments_traveler_kept", "travelerId",
          QT_TRANSLATE_NOOP("viatica::Constraint", "This companion is named in the use of a voucher.")},
    Entry{"voucher_attachments_amount_not_negative", "amountUsed",
          QT_TRANSLATE_NOOP("viatica::Constraint", "An amount cannot be negative.")},
    Entry{
        "voucher_attachments_certificate_without_amount", "amountUsed",
        QT_TRANSLATE_NOOP("viatica::Constraint", "This voucher has no value; nothing can be taken from it.")},
};

} // namespace

std::optional<ConstraintMessage> constraintMessage(const QString& constraint)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        return constraint == QLatin1String(entry.constraint);
    });
    if (found == entries.end())
        return std::nullopt;
    return ConstraintMessage{QLatin1String(found->field),
                             QCoreApplication::translate("viatica::Constraint", found->sentence)};
}

} // namespace viatica
