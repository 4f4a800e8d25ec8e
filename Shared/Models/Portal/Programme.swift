/// One country office: the tenant that every row belongs to.
package enum Programme {
    package typealias ID = Identifier<Programme>
}
