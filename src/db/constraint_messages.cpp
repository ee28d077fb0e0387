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

#define SENTENCE(text) QT_TRANSLATE_NOOP("viatica::Constraint", text)

constexpr std::array entries{
    // Accounts
    Entry{"users_email_key", "email", SENTENCE("There is an account with this e-mail address already.")},
    Entry{"users_email_form", "email",
          SENTENCE("This is not an e-mail address. It should look like name@example.org.")},
    Entry{"users_password_length", "password",
          SENTENCE("A password needs 8 to 72 bytes (accented letters and emoji count for two to four).")},
    Entry{"users_first_name_length", "firstName", SENTENCE("A name needs 1 to 100 characters.")},
    Entry{"users_last_name_length", "lastName", SENTENCE("A name needs 1 to 100 characters.")},
    // Trips and their items
    Entry{"trips_return_not_before_departure", "returnDate",
          SENTENCE("The return cannot be before the departure.")},
    Entry{"trips_dates_finite", "departureDate",
          SENTENCE("A trip needs a day of departure and a day of return.")},
    Entry{"trips_purpose_known", "purpose", SENTENCE("The purpose is pleasure, business or other.")},
    Entry{"flights_trip_id_fkey", "tripId", SENTENCE("This trip does not exist any more.")},
    Entry{"flights_arrival_not_before_departure", "arrivalDateTime",
          SENTENCE("The arrival cannot be before the departure.")},
    Entry{"flights_times_finite", "departureDateTime",
          SENTENCE("A flight needs a departure and an arrival.")},
    Entry{"hotels_trip_id_fkey", "tripId", SENTENCE("This trip does not exist any more.")},
    Entry{"hotels_check_out_not_before_check_in", "checkOutDateTime",
          SENTENCE("The check-out cannot be before the check-in.")},
    Entry{"hotels_times_finite", "checkInDateTime", SENTENCE("A stay needs a check-in and a check-out.")},
    Entry{"transportation_trip_id_fkey", "tripId", SENTENCE("This trip does not exist any more.")},
    Entry{"transportation_method_known", "method", SENTENCE("This is not a known means of transport.")},
    Entry{"transportation_arrival_not_before_departure", "arrivalDateTime",
          SENTENCE("The arrival cannot be before the departure.")},
    Entry{"transportation_times_finite", "departureDateTime",
          SENTENCE("A journey needs a departure and an arrival.")},
    Entry{"car_rentals_trip_id_fkey", "tripId", SENTENCE("This trip does not exist any more.")},
    Entry{"car_rentals_dropoff_not_before_pickup", "dropoffDateTime",
          SENTENCE("The car cannot be returned before it is picked up.")},
    Entry{"car_rentals_times_finite", "pickupDateTime", SENTENCE("A rental needs a pick-up and a return.")},
    Entry{"events_trip_id_fkey", "tripId", SENTENCE("This trip does not exist any more.")},
    Entry{"events_end_not_before_start", "endDateTime", SENTENCE("The end cannot be before the start.")},
    Entry{"events_times_finite", "startDateTime", SENTENCE("An event needs a start.")},
    // People
    Entry{"travel_companions_created_by_email", "email",
          SENTENCE("You have a companion with this e-mail address already.")},
    Entry{"travel_companions_dates_finite", "dateOfBirth", SENTENCE("This is not a date of birth.")},
    Entry{"trip_companions_trip_id_companion_id_key", "companionId",
          SENTENCE("This companion is on the trip already.")},
    Entry{"trip_companions_trip_id_fkey", "tripId", SENTENCE("This trip does not exist any more.")},
    Entry{"trip_companions_companion_id_fkey", "companionId",
          SENTENCE("This companion is on a trip, or does not exist any more.")},
    Entry{"item_companions_item_exists", "itemId", SENTENCE("This item does not exist any more.")},
    Entry{"item_companions_traveler_allowed", "travelerId", SENTENCE("This traveller is not on the trip.")},
    Entry{"item_companions_item_traveler_key", "travelerId",
          SENTENCE("This traveller is on the item already.")},
    Entry{"trip_invitations_account_exists", "email", SENTENCE("No account has this e-mail address.")},
    Entry{"trip_invitations_not_oneself", "email", SENTENCE("You are on your own trip already.")},
    Entry{"trip_invitations_open_once", "email",
          SENTENCE("This person has an open invitation to the trip already.")},
    Entry{"trip_members_pkey", "email", SENTENCE("The trip is shared with this person already.")},
    // Vouchers
    Entry{"vouchers_voucher_number", "voucherNumber", SENTENCE("This voucher number is taken.")},
    Entry{"vouchers_type_not_empty", "type", SENTENCE("A voucher needs a type.")},
    Entry{"vouchers_currency_form", "currency",
          SENTENCE("A currency is a code of three capital letters, like USD.")},
    Entry{"vouchers_total_not_negative", "totalValue", SENTENCE("A value cannot be negative.")},
    Entry{"vouchers_used_not_negative", "openingUsedAmount", SENTENCE("An amount cannot be negative.")},
    Entry{"vouchers_opening_not_negative", "openingUsedAmount", SENTENCE("An amount cannot be negative.")},
    Entry{"vouchers_used_not_above_total", "totalValue",
          SENTENCE("The value cannot be below what is used of it.")},
    Entry{"vouchers_dates_finite", "expirationDate", SENTENCE("This is not a date of expiry.")},
    Entry{"vouchers_parent_voucher_id_fkey", "parentVoucherId",
          SENTENCE("The original voucher does not exist any more.")},
    Entry{"vouchers_parent_not_itself", "parentVoucherId",
          SENTENCE("A voucher cannot be a reissue of itself.")},
    Entry{"vouchers_parent_not_circular", "parentVoucherId",
          SENTENCE("A voucher cannot be a reissue of itself.")},
    Entry{"vouchers_certificate_without_total", "status",
          SENTENCE("The status of a voucher with a value follows from its amounts.")},
    Entry{"vouchers_certificate_in_use", "status", SENTENCE("This certificate is used on a flight.")},
    Entry{"voucher_attachments_voucher_id_fkey", "voucherId",
          SENTENCE("This voucher does not exist any more.")},
    Entry{"voucher_attachments_flight_id_fkey", "flightId", SENTENCE("This flight does not exist any more.")},
    Entry{"voucher_attachments_traveler_allowed", "travelerId",
          SENTENCE("This traveller does not exist any more.")},
    Entry{"voucher_attachments_traveler_kept", "travelerId",
          SENTENCE("This companion is named in the use of a voucher.")},
    Entry{"voucher_attachments_amount_not_negative", "amountUsed", SENTENCE("An amount cannot be negative.")},
    Entry{"voucher_attachments_certificate_without_amount", "amountUsed",
          SENTENCE("This voucher has no value; nothing can be taken from it.")},
};

#undef SENTENCE

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
